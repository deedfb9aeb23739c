import { decodedLabel } from "./punycode";
import { glance, inLatin, oneLetterOff } from "./same-looking";

export type LookAlikeReason =
  | "foreign-letters"
  | "same-at-a-glance"
  | "known-name-inside"
  | "other-ending"
  | "added-words"
  | "one-letter-off";

export interface LookAlike {
  /** The domain it could be taken for. */
  readonly known: string;
  readonly because: LookAlikeReason;
  /** The domain as a reader sees it, punycode decoded. */
  readonly shown: string;
}

/** Words put beside a short name to make it look official; a longer name is suspicious with any word beside it. */
const officialWords = new Set(
  "alert court desk email europa gov gob gouv govt help info int law legal lea login mail mil office official online police portal request requests secure service support verify".split(
    " ",
  ),
);

/**
 * Whether a sender's domain imitates one on our list. A warning for a person, not a verdict: a genuine mailbox proves
 * nothing either.
 *
 * @param domain a domain, or an e-mail address whose domain is taken
 * @param known the domains of the authorities we know; one of these, or anything below it, is never an imitation
 */
export function lookAlike(domain: string, known: readonly string[]): LookAlike | null {
  const shown = shownDomain(domain);
  const list = known.map(shownDomain).filter((each) => each.includes("."));
  if (shown === "" || list.some((each) => withinDomain(shown, each))) return null;
  for (const [because, imitates] of checks) {
    const match = list.find((each) => imitates(shown, each));
    if (match) return { known: match, because, shown };
  }
  return null;
}

/** A domain of another authority, and since when that one is on our list. */
export interface HeldDomain {
  readonly domain: string;
  readonly since: Date;
}

/**
 * What of an authority's domains imitates another authority's. That somebody else on the list has the very same domain
 * makes it genuine only beside those that came after: two entries may come from the same impostor.
 *
 * @param own its domains and e-mail address
 * @param others the domains of the other authorities
 */
export function lookAlikes(own: readonly string[], others: readonly HeldDomain[]): readonly LookAlike[] {
  const domains = new Set(own.map(shownDomain));
  const listed = others.map(({ domain, since }) => ({ domain: shownDomain(domain), since: since.getTime() }));
  return [...domains].flatMap((domain) => {
    const sharing = listed.filter((other) => withinDomain(domain, other.domain)).map(({ since }) => since);
    const oldest = Math.min(...sharing);
    const imitable = listed.filter((other) => !withinDomain(domain, other.domain));
    const before = imitable.filter(({ since }) => since < oldest).map((other) => other.domain);
    return lookAlike(domain, before) ?? [];
  });
}

const checks: readonly (readonly [LookAlikeReason, (seen: string, known: string) => boolean])[] = [
  ["foreign-letters", (seen, known) => withinDomain(inLatin(seen), inLatin(known))],
  ["same-at-a-glance", (seen, known) => withinDomain(glance(seen), glance(known))],
  ["known-name-inside", knownInside],
  ["other-ending", otherEnding],
  ["added-words", addedWords],
  ["one-letter-off", slip],
];

/** `justice.gov.example.com`, `justice-gov.com`, `justicegov.us`. */
function knownInside(seen: string, known: string): boolean {
  const [a, b] = [inLatin(seen), inLatin(known)];
  if (`.${a}.`.includes(`.${b}.`)) return true;
  const run = b.replaceAll(/[.-]/g, "");
  return run.length >= 6 && a.split(".").some((_, from, labels) => joinedFrom(labels, from).startsWith(run));
}

function joinedFrom(labels: readonly string[], from: number): string {
  return labels.slice(from).join("").replaceAll("-", "");
}

/** `fbi.com` and `fbi.gov.com` for `fbi.gov`. */
function otherEnding(seen: string, known: string): boolean {
  const [name, ...ending] = glance(known).split(".");
  const labels = glance(seen).split(".");
  const at = labels.lastIndexOf(name ?? "");
  return at >= 0 && at < labels.length - 1 && labels.length - at - 1 <= ending.length + 1;
}

/** `bka-portal.de`, `secure-fbi.com`. */
function addedWords(seen: string, known: string): boolean {
  const [name = "", ...ending] = glance(known).split(".");
  const official = new Set([...officialWords, ...ending].map(glance));
  return glance(seen)
    .split(".")
    .slice(0, -1)
    .map((label) => label.split("-"))
    .some(
      (words) =>
        words.length > 1 && words.includes(name) && (name.length > 4 || words.some((word) => official.has(word))),
    );
}

/** One letter off in the name under the same ending, or in the ending of the same name. Short names are left out. */
function slip(seen: string, known: string): boolean {
  const [name = ""] = known.split(".");
  const depth = known.split(".").length;
  const tail = seen.split(".").slice(-depth).join(".");
  return name.length >= 4 && oneLetterOff(inLatin(tail), inLatin(known));
}

/** Whether a domain is another, or lies below it. */
export function withinDomain(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}

/** A domain, or that of an address, as a reader sees it: punycode decoded, in lower case. */
export function shownDomain(domain: string): string {
  const bare = domain
    .slice(domain.lastIndexOf("@") + 1)
    .normalize("NFKC")
    .trim()
    .toLowerCase();
  const labels = bare
    .replaceAll(/[。｡]/g, ".")
    .split(".")
    .filter((label) => label !== "");
  return labels.map((label) => decodedLabel(label) ?? label).join(".");
}
