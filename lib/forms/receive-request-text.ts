import { refusalText } from "@/lib/forms/refusal-text";
import type { ReceiveRequestInput } from "@/lib/forms/receive-request";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What to mend, at the place in what was sent; a refusal of the law as a whole stands at no place. */
export function intakeProblem(
  refusal: Refusal,
): { readonly path: readonly (string | number)[]; readonly words: string } | null {
  switch (refusal.code) {
    case "authority-unknown":
      return {
        path: ["authority", "chosen"],
        words: refusalText(refusal),
      };
    case "customer-not-known":
      return {
        path: ["targets", refusal.place, "customer"],
        words: refusalText(refusal),
      };
    case "in-the-future":
      return { path: ["received", "day"], words: refusalText(refusal) };
    case "document-unknown":
      return {
        path: ["documentIds"],
        words: "A file is not there any more, or belongs to another request. Attach it again.",
      };
    default:
      return null; // the form as a whole is refused
  }
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
      items: items.map(({ category, service, from, to }) => ({ category, service, askedFrom: from, askedTo: to })),
    })),
  };
}
