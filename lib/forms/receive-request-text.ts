import { refusalText } from "@/lib/forms/refusal-text";
import type { ReceiveRequestInput } from "@/lib/forms/receive-request";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What to mend, at the place in what was sent; a refusal of the law as a whole stands at no place. */
export function intakeProblem(
  refusal: Refusal,
): { readonly path: readonly (string | number)[]; readonly words: string } | null {
  const path = pathOf(refusal);
  if (path === null) return null;
  const gone = "A file is not there any more, or belongs to another request. Attach it again.";
  return { path, words: refusal.code === "document-unknown" ? gone : refusalText(refusal) };
}

function pathOf(refusal: Refusal): readonly (string | number)[] | null {
  if (refusal.code === "authority-unknown") return ["authority", "chosen"];
  if (refusal.code === "customer-not-known") return ["targets", refusal.place, "customer"];
  if (refusal.code === "order-without-document") return ["secrecy", "documentId"];
  if (refusal.code === "dates-reversed") return ["secrecy", "endsOn"];
  if (refusal.code === "in-the-future") return ["received", "day"];
  return refusal.code === "document-unknown" ? ["documentIds"] : null;
}

/** The form's answers in casework's own names. */
export function takenIn(input: ReceiveRequestInput, origin: "desk" | "api") {
  const { instrument, received, officer, powerCited, targets, ...same } = input;
  return {
    ...same,
    origin,
    officer: officer || null,
    powerCited: powerCited || null,
    instrumentCode: instrument,
    receivedAt: received.at,
    receivedZone: received.zone,
    targets: targets.map(({ items, ...target }) => ({
      ...target,
      items: items.map(({ from, to, ...item }) => ({ ...item, askedFrom: from, askedTo: to })),
    })),
  };
}
