import { z } from "zod";
import { optionalDay, optionalId, optionalText, ticked } from "@/lib/forms/fields";
import type { PlainDate } from "@/lib/law/shared/plain-date";

/** What the instrument says about telling the customer. A bare claim forbids nothing; an order needs its document. */
export type SecrecyInput =
  | { readonly kind: "none" }
  | { readonly kind: "claimed_unsupported"; readonly basis: string; readonly issuedBy: string }
  | {
      readonly kind: "ordered";
      readonly basis: string;
      readonly issuedBy: string;
      readonly documentId: string;
      readonly startsOn: PlainDate;
      /** Null: without an end. */
      readonly endsOn: PlainDate | null;
    };

export const secrecyField = z
  .preprocess(
    (typed) => typed ?? { kind: "none" },
    z.object({
      kind: z.enum(["none", "claimed_unsupported", "ordered"], { error: "Say whether secrecy is claimed or ordered" }),
      basis: optionalText(2000),
      issuedBy: optionalText(200),
      documentId: optionalId(),
      startsOn: optionalDay(),
      endsOn: optionalDay(),
      openEnded: ticked,
    }),
  )
  .transform((typed, context): SecrecyInput => {
    const { kind, basis, issuedBy, documentId, startsOn, endsOn, openEnded } = typed;
    if (kind === "none") return { kind };
    if (kind === "claimed_unsupported") return { kind, basis, issuedBy };
    const amend = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (basis === "") amend("basis", "Name the law the order rests on");
    if (issuedBy === "") amend("issuedBy", "Name the court or office that ordered it");
    if (documentId === null) amend("documentId", "Attach the order: without its document it forbids nothing");
    if (startsOn === null) amend("startsOn", "Give the day from which it forbids telling the customer");
    if (endsOn === null && !openEnded) amend("endsOn", "Give the day it ends, or tick that it has no end");
    if (endsOn !== null && openEnded) amend("endsOn", "Either it ends on a day or it has no end: not both");
    if (startsOn !== null && endsOn !== null && endsOn < startsOn)
      amend("endsOn", "The end lies before the beginning. Check both days.");
    if (basis === "" || issuedBy === "" || documentId === null || startsOn === null || (endsOn === null) !== openEnded)
      return z.NEVER;
    return { kind, basis, issuedBy, documentId, startsOn, endsOn };
  });
