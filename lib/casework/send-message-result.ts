import { endObjecting } from "@/lib/casework/objection-clocks";
import { endUnreached } from "@/lib/casework/answer-clocks";
import type { Actor } from "@/lib/law/permission/role";
import { type DeliveryState, retryDelayMs, triesBeforeAlarm, type TryResult } from "@/lib/law/notice/delivery";
import { oneLine } from "@/lib/law/shared/letter";
import type { Tx } from "@/lib/store/database";
import { endTry, type GateMessage, setMessage, wakeAfter } from "@/lib/store/message-gate";
import { followMessage } from "@/lib/store/notices";
import { bounceAttempts } from "@/lib/store/redirects";
import { recordOn } from "@/lib/store/request-moves";

/** What the mail server, or its absence, answered to one hand-over. */
export type HandedOver =
  | { readonly outcome: "accepted"; readonly response: string }
  | {
      readonly outcome: "refused_temporarily" | "refused_permanently";
      readonly code: number | null;
      readonly text: string;
    }
  | { readonly outcome: "unknown"; readonly why: string };

type SentResult = HandedOver["outcome"];

/** What each result makes of the message and of the notice it carries. */
const follows = {
  accepted: { message: "accepted", notice: "sent", words: "The mail server took it" },
  refused_temporarily: { message: "ready", notice: "queued", words: "Refused for now; it is tried again" },
  refused_permanently: { message: "refused_permanently", notice: "bounced", words: "Refused for good" },
  unknown: {
    message: "unconfirmed",
    notice: "unconfirmed",
    words: "No answer came; it may or may not have arrived, and is not sent again by itself",
  },
} as const satisfies Record<SentResult, { message: DeliveryState; notice: string; words: string }>;

export function resultOf(handed: HandedOver): TryResult {
  return handed.outcome;
}

/** Writes how a try ended: on the message, on its notice and on the record. The request's row is held. */
export async function settleTry(
  tx: Tx,
  actor: Actor,
  { message, number }: { readonly message: Pick<GateMessage, "id" | "requestId" | "kind">; readonly number: number },
  handed: HandedOver,
  at: Date,
): Promise<TryResult> {
  const result = resultOf(handed);
  const answer = answerOf(handed);
  const { message: state, notice, words } = follows[handed.outcome];
  const delayMs = handed.outcome === "refused_temporarily" ? retryDelayMs(number) : null;
  const retryAt = delayMs === null ? null : new Date(at.getTime() + delayMs);
  await endTry(tx, message.id, number, { result, detail: answer, at });
  await setMessage(tx, message.id, state, retryAt);
  if (delayMs !== null) await wakeAfter(tx, message.id, delayMs);
  if (message.kind === "notice") await followMessage(tx, message.id, notice, notice === "sent" ? at : null);
  if (notice === "bounced") await endObjecting(tx, message, { at, byId: actor.id, why: words });
  const unreached =
    message.kind === "redirect" && state === "refused_permanently" ? await bounceAttempts(tx, message.id) : [];
  await endUnreached(tx, message.requestId, unreached, { at, byId: actor.id, why: words });
  const alarm = delayMs !== null && number >= triesBeforeAlarm ? "; a person should look" : "";
  await recordOn(tx, message.requestId, {
    act: "try-message",
    actor,
    at,
    why: `${words}${alarm}`,
    data: {
      message: message.id,
      kind: message.kind,
      try: number,
      result,
      answer,
      retryAt: retryAt?.toISOString() ?? null,
      ...(unreached.length > 0 && { unreached: unreached.map(({ targetId }) => targetId) }),
    },
  });
  return result;
}

/** The server's own words on one line, short enough for the record; whatever it sent cannot break a row. */
function answerOf(handed: HandedOver): string {
  const words =
    handed.outcome === "accepted" ? handed.response : handed.outcome === "unknown" ? handed.why : handed.text;
  return Array.from(oneLine(words)).slice(0, 500).join("");
}
