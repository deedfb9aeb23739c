import { createHash } from "node:crypto";
import { domainToASCII } from "node:url";
import parseAddresses from "nodemailer/lib/addressparser";
import MimeNode from "nodemailer/lib/mime-node";
import { oneLine } from "@/lib/law/shared/letter";

export interface Mail {
  /** `Name <address>` or an address. */
  readonly from: string;
  /** Where answers go, when not to `from`. */
  readonly replyTo?: string;
  /** One bare address: a message has one recipient. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** `<…@…>`, the same at every try. */
  readonly messageId: string;
  /** The Date header: when the message was written, not when it is tried. */
  readonly date: Date;
}

/**
 * The bytes of a message. A function of the mail alone, without clock or chance: every try sends the same bytes.
 * Throws on a sender or a Message-ID that only a programmer can have got wrong.
 */
export async function mailBytes(mail: Mail): Promise<Buffer> {
  if (!/^<[\w.+-]{1,120}@[\w.-]{1,120}>$/.test(mail.messageId))
    throw new TypeError("A Message-ID is <letters@letters>");
  const baseBoundary = createHash("sha256").update(mail.messageId).digest("hex").slice(0, 32);
  const sender = senderOf(mail.from);
  const replyTo = mail.replyTo === undefined ? undefined : senderOf(mail.replyTo);
  const root = new MimeNode("multipart/alternative", { baseBoundary, newline: "win" });
  root.setHeader([
    { key: "From", value: { name: sender.name, address: sender.address } },
    ...(replyTo ? [{ key: "Reply-To", value: { name: replyTo.name, address: replyTo.address } }] : []),
    { key: "To", value: { name: "", address: mail.to } },
    { key: "Subject", value: oneLine(mail.subject) },
    { key: "Message-ID", value: mail.messageId },
    { key: "Date", value: mail.date },
    { key: "Auto-Submitted", value: "auto-generated" },
  ]);
  for (const [type, content] of [["text/plain", mail.text] as const, ["text/html", mail.html] as const]) {
    const part = root.createChild(`${type}; charset=utf-8`);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    part.setContent(content);
  }
  return root.build();
}

/**
 * The mail as it leaves from MAIL_FROM: its address bears the desk's own name, unless it has a name itself, and answers
 * go to the desk.
 */
export function sentFrom(mailFrom: string | undefined, mail: Mail): Mail {
  if (mailFrom === undefined) return mail;
  const [ours, desk] = [senderOf(mailFrom), senderOf(mail.from)];
  if (ours.address === desk.address) return mail;
  const name = (ours.name || desk.name).replaceAll(/["\\]/g, "'");
  return { ...mail, from: `"${name}" <${ours.address}>`, replyTo: mail.from };
}

export function senderOf(from: string): { readonly name: string; readonly address: string } {
  const [only, second] = parseAddresses(oneLine(from), { flatten: true });
  const address = mailAddress(only?.address ?? "");
  if (second !== undefined || address === null)
    throw new TypeError("The sender of mail (MAIL_FROM, or the letterhead) is not one address");
  return { name: only?.name ?? "", address };
}

/**
 * One bare address a mail can be sent to, its domain in ASCII; null for anything else: a list, a display name, a line
 * break, a mailbox with letters beyond ASCII (which needs servers few have).
 */
export function mailAddress(text: string): string | null {
  const [, mailbox, domain] = /^([\w.!#$%&'*+/=?^`{|}~-]{1,64})@([^\s@<>()[\]:;,"\\/?#%]{1,253})$/.exec(text) ?? [];
  if (mailbox === undefined || domain === undefined || /^\.|\.$|\.\./.test(mailbox)) return null;
  const ascii = domainToASCII(domain);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(ascii) ? `${mailbox}@${ascii}` : null;
}
