import { warningLetter } from "@/lib/law/deadline/warning-letter";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { oneLine } from "@/lib/law/shared/letter";
import { letterHtml } from "@/lib/law/shared/letter-html";
import { letterText } from "@/lib/law/shared/letter-text";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { markMailed, warningToMail } from "@/lib/store/clock-warnings";
import { asActor } from "@/lib/store/database";
import { type Clock, instantOf, type OutgoingMail } from "@/lib/store/message-gate";
import { readLetterhead } from "@/lib/store/messages";

export interface WarningSending {
  readonly send: (mail: OutgoingMail) => Promise<{ readonly outcome: string }>;
  readonly clock: Clock;
}

/**
 * Mails one warning to the one person it is for. It stands on their desk all the same: a mail that is lost loses
 * nothing, so one whose fate is unknown is not sent again.
 *
 * @returns how it went; "again-later" asks the queue for another try
 */
export async function sendWarning(
  actor: Actor,
  warningId: string,
  { send, clock }: WarningSending,
): Promise<Result<"sent" | "nothing-to-do" | "again-later", Refusal>> {
  const permission = permit(actor, "send-messages");
  if (!permission.ok) return permission;
  const found = await asActor(actor, async (tx) => {
    const warning = await warningToMail(tx, warningId);
    return warning && { warning, desk: await readLetterhead(tx) };
  });
  if (!found) return granted("nothing-to-do");
  const { warning, desk } = found;
  const letter = warningLetter({ ...warning, walled: warning.compartment === "national_security", desk });
  const { outcome } = await send({
    from: `"${oneLine(`${desk.name}, ${desk.provider}`).replaceAll('"', "'")}" <${desk.email}>`,
    to: warning.email,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    messageId: `<${warningId}@${desk.email.split("@")[1] ?? "desk.invalid"}>`,
    date: warning.createdAt,
  });
  if (outcome === "refused_temporarily") return granted("again-later");
  await asActor(actor, async (tx) => markMailed(tx, warningId, await instantOf(tx, clock)));
  return granted("sent");
}
