import { join } from "node:path";
import { z } from "zod";
import { endPreservations } from "@/lib/casework/end-preservations";
import { endSecrecy } from "@/lib/casework/end-secrecy";
import { flagSilentAuthorities } from "@/lib/casework/flag-silent-authorities";
import { queueDueNotices } from "@/lib/casework/queue-due-notices";
import { sendMessage } from "@/lib/casework/send-message";
import { mailTimeoutMs } from "@/lib/casework/send-message-phases";
import { now } from "@/lib/platform/clock";
import type { Environment } from "@/lib/platform/environment";
import { sendMail } from "@/lib/platform/mail";
import { sendWarning } from "@/lib/casework/send-warning";
import { warnOfClocks } from "@/lib/casework/warn-of-clocks";
import { senderOf } from "@/lib/platform/mail-message";
import { mailServer } from "@/lib/platform/mail-server";
import type { Work } from "@/lib/platform/worker";
import { systemActor } from "@/lib/store/law-tables";

const messageJob = z.object({ messageId: z.uuid() });
const warningJob = z.object({ warningId: z.uuid() });

/**
 * The tasks of the queue, as casework verbs given what they need from outside. Throws at once on mail settings that are
 * wrong, instead of at the first notice.
 */
export function workerTasks(
  { clock, dataDir, smtpUrl, mailFrom }: Pick<Environment, "clock" | "dataDir" | "smtpUrl" | "mailFrom">,
  log: Work["log"],
): Pick<Work, "tasks" | "everyMinute"> {
  if (smtpUrl !== undefined) mailServer(smtpUrl);
  if (mailFrom !== undefined) senderOf(mailFrom);
  const way = { smtpUrl, mailFrom, keptIn: join(dataDir, "mail"), timeoutMs: mailTimeoutMs };
  const time = clock === undefined ? "database" : now;
  return {
    everyMinute: "queue-due-notices",
    tasks: {
      async "send-message"(payload) {
        const { messageId } = messageJob.parse(payload);
        const tried = await sendMessage(systemActor, messageId, { send: (mail) => sendMail(mail, way), clock: time });
        if (!tried.ok) throw new Error(tried.refusal.code);
        log({ event: "message-tried", message: messageId, result: tried.value });
      },
      async "send-warning"(payload) {
        const { warningId } = warningJob.parse(payload);
        const tried = await sendWarning(systemActor, warningId, { send: (mail) => sendMail(mail, way), clock: time });
        if (!tried.ok) throw new Error(tried.refusal.code);
        log({ event: "warning-tried", warning: warningId, result: tried.value });
        if (tried.value === "again-later") throw new Error("The mail server refused it for now"); // the queue waits
      },
      async "queue-due-notices"() {
        // Before time ends anything: what has run out is told of even where its own track ends it at once.
        const warned = await warnOfClocks(systemActor, time);
        if (!warned.ok) throw new Error(warned.refusal.code);
        if (warned.value > 0) log({ event: "clocks-warned-of", clocks: warned.value });
        const swept = await queueDueNotices(systemActor, time);
        if (!swept.ok) throw new Error(swept.refusal.code);
        const { abandoned, woken, queued } = swept.value;
        if (abandoned + woken + queued > 0) log({ event: "queue-swept", abandoned, woken, queued });
        const secrecy = await endSecrecy(systemActor, time);
        if (!secrecy.ok) throw new Error(secrecy.refusal.code);
        const { ended, due } = secrecy.value;
        if (ended + due > 0) log({ event: "secrecy-ended", ended, due });
        const kept = await endPreservations(systemActor, time);
        if (!kept.ok) throw new Error(kept.refusal.code);
        const { lapsed, released } = kept.value;
        if (lapsed + released > 0) log({ event: "preservations-ended", lapsed, released });
        const flagged = await flagSilentAuthorities(systemActor, time);
        if (!flagged.ok) throw new Error(flagged.refusal.code);
        if (flagged.value > 0) log({ event: "authorities-flagged", requests: flagged.value });
      },
    },
  };
}
