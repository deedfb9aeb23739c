import { type LookAlike, lookAlike, shownDomain, withinDomain } from "@/lib/law/authority/look-alike";

/** Who sent a request, as far as intake wrote it down. */
export interface Sender {
  readonly authorityId: string;
  /** Free text: a name, a rank, often an e-mail address. */
  readonly officer: string | null;
}

/** Mail anybody can have: it shares nothing but its provider. */
export const publicMail: ReadonlySet<string> = new Set(
  "aol.com gmail.com gmx.de gmx.net googlemail.com hotmail.com icloud.com live.com mail.com mail.ru msn.com outlook.com pm.me proton.me protonmail.com qq.com t-online.de web.de yahoo.com yandex.ru".split(
    " ",
  ),
);

/** The e-mail addresses in a text, in lower case. */
export function addressesIn(text: string | null): readonly string[] {
  const found = (text ?? "").toLowerCase().match(/[^\s<>()[\]",;:@]+@[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]{2,}/gu) ?? [];
  return [...new Set(found.map((one) => one.normalize("NFKC")))];
}

export function domainOf(address: string): string {
  return shownDomain(address);
}

/** Why two requests come from one sender; null when nothing says so. */
export function sameSender(one: Sender, other: Sender): "authority" | "address" | "domain" | null {
  if (one.authorityId === other.authorityId) return "authority";
  const [ours, theirs] = [addressesIn(one.officer), addressesIn(other.officer)];
  if (ours.some((address) => theirs.includes(address))) return "address";
  const own = ours.map(domainOf).filter((domain) => !publicMail.has(domain));
  return theirs.some((address) => own.includes(domainOf(address))) ? "domain" : null;
}

/** One address of a sender, beside the list of the authority it writes for. */
export interface SenderDomain {
  readonly address: string;
  /** The domain as a reader sees it, punycode decoded. */
  readonly shown: string;
  readonly onList: boolean;
  readonly publicMail: boolean;
  readonly imitates: LookAlike | null;
}

/**
 * A sender's domains beside the lists.
 *
 * @param own the domains of the authority it writes for
 * @param others those of every other authority
 */
export function senderDomains(
  officer: string | null,
  own: readonly string[],
  others: readonly string[],
): readonly SenderDomain[] {
  return addressesIn(officer).map((address) => {
    const shown = domainOf(address);
    const onList = own.some((domain) => withinDomain(shown, shownDomain(domain)));
    const imitates = onList ? null : lookAlike(shown, [...own, ...others]);
    return { address, shown, onList, publicMail: publicMail.has(shown), imitates };
  });
}
