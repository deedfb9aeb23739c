import { z } from "zod";
import { choice, id, optionalDay, optionalId, text } from "@/lib/forms/fields";
import { instantText } from "@/lib/forms/instant-text";
import { readInstant } from "@/lib/forms/received-at";

/** An order may begin and end in the future; no instant is later than this. */
const never = new Date("2200-01-01T00:00:00Z");

/** A day and time on the clock of `zone` (from a form), or an ISO instant with its own offset (from a machine). */
export function instantIn(typed: string, zone: string) {
  return readInstant(/(Z|[+-]\d\d:\d\d|\])$/.test(typed) ? typed : `${typed}[${zone}]`, never);
}

const moment = z.preprocess((typed) => (typed === null ? "" : typed), z.string().trim().max(60).default(""));

/** What is read off an order of secrecy, or off a letter that only asks for silence. */
export const placeSecrecyForm = z
  .object({
    kind: choice(["ordered", "claimed_unsupported"], "Say whether it was ordered or only asked for"),
    basis: text("Say which law it rests on, as it states it; if it names none, say so", 500),
    issuedBy: text("Name the court or authority that issued it", 300),
    zone: z.string().trim().max(60).default("UTC"),
    startsAt: moment,
    endsAt: moment,
    reviewAt: moment,
    documentId: optionalId().default(null),
    extendsId: optionalId().default(null),
    issuedOn: optionalDay().default(null),
    targetIds: z
      .preprocess(
        (typed) => (typed === undefined || typed === "" ? [] : Array.isArray(typed) ? typed : [typed]),
        z.array(id("Choose targets of this request")).max(500),
      )
      .default([]),
  })
  .transform(({ zone, ...form }, context) => {
    const read = (field: "startsAt" | "endsAt" | "reviewAt") => {
      if (form[field] === "" && field !== "startsAt") return null;
      const instant = instantIn(form[field], zone);
      if (instant.ok) return instant.value.at;
      context.addIssue({ code: "custom", path: [field], message: instantText(instant.refusal) });
      return null;
    };
    const [startsAt, endsAt, reviewAt] = [read("startsAt"), read("endsAt"), read("reviewAt")];
    if (form.kind === "ordered" && form.documentId === null)
      context.addIssue({ code: "custom", path: ["documentId"], message: "Attach the order, then choose it here" });
    if (form.extendsId !== null && form.issuedOn === null)
      context.addIssue({ code: "custom", path: ["issuedOn"], message: "Say when the extension was made" });
    return startsAt === null ? z.NEVER : { ...form, startsAt, endsAt, reviewAt };
  });
