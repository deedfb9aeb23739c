import { keepMail } from "@/lib/platform/kept-mail";
import { handOver } from "@/lib/platform/mail-hand-over";
import { mailAddress, mailBytes, type Mail, senderOf, sentFrom } from "@/lib/platform/mail-message";
import type { MailResult } from "@/lib/platform/mail-result";
import { mailServer } from "@/lib/platform/mail-server";

export interface MailWay {
  /** SMTP_URL; undefined: messages are kept as files. */
  readonly smtpUrl: string | undefined;
  /** MAIL_FROM, the address our mail server lets us send from; undefined: the letterhead's own. */
  readonly mailFrom?: string | undefined;
  /** Where messages are kept. */
  readonly keptIn: string;
  /** For the whole hand-over; well inside the lease of the claim under which a notice is sent. */
  readonly timeoutMs?: number;
}

const handOverTimeoutMs = 8_000;

/** Sends one message to one recipient, once, and says what became of it. Throws only on settings that are wrong. */
export async function sendMail(
  mail: Mail,
  { smtpUrl, mailFrom, keptIn, timeoutMs = handOverTimeoutMs }: MailWay,
): Promise<MailResult> {
  const to = mailAddress(mail.to);
  if (to === null) {
    return {
      outcome: "refused_permanently",
      code: null,
      text: "Nothing was sent: the recipient is not one e-mail address",
    };
  }
  const sent = sentFrom(mailFrom, { ...mail, to });
  const bytes = await mailBytes(sent);
  if (smtpUrl === undefined) {
    const name = await keepMail(keptIn, sent, bytes);
    return { outcome: "accepted", response: `kept as ${name}.eml` };
  }
  return handOver(bytes, { from: senderOf(sent.from).address, to }, mailServer(smtpUrl), timeoutMs);
}
