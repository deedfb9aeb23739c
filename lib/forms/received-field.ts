import { z } from "zod";
import { instantText } from "@/lib/forms/instant-text";
import { type InstantRefusal, readInstant, receivedAt } from "@/lib/forms/received-at";
import { zoneKnown } from "@/lib/law/shared/plain-date";

/** When an instrument reached us, and the zone in which its days are counted. */
export interface ReceivedMoment {
  readonly at: Date;
  readonly zone: string;
}

/** The schema has no clock: casework refuses what lies ahead of now. */
const bound = new Date("2199-12-31T00:00:00Z");

/** What a person types: a day, a time, a zone, and which of the two where clocks showed that time twice. */
export const receivedTyped = z
  .object({
    day: z.string().max(40).default(""),
    time: z.string().max(40).default(""),
    zone: z.string().max(60).default(""),
    which: z.enum(["earlier", "later"]).optional().catch(undefined),
  })
  .transform(({ which, ...typed }, context): ReceivedMoment => {
    const read = receivedAt({ ...typed, ...(which && { which }) }, bound);
    if (read.ok) return { at: read.value.at, zone: typed.zone.trim() };
    context.addIssue({ code: "custom", path: [places[read.refusal.code]], message: words(read.refusal) });
    return z.NEVER;
  });

/** What a machine sends: one text, `2026-11-23T14:05:00+01:00` or `…[Europe/Berlin]`. */
export const receivedText = z
  .string()
  .max(100)
  .transform((typed, context): ReceivedMoment => {
    const read = readInstant(typed.trim(), bound);
    if (read.ok) return { at: read.value.at, zone: /\[(.+)\]$/.exec(typed.trim())?.[1] ?? "UTC" };
    context.addIssue({ code: "custom", message: instantText(read.refusal) });
    return z.NEVER;
  });

/** A named zone to count a request's days in. A bare offset is none: it knows no summer time. */
export const zoneName = z
  .string()
  .max(60)
  .refine(
    (zone) => zoneKnown(zone) && !/^[+-]/.test(zone),
    "No zone is called that. Use a name such as Europe/Berlin.",
  );

/** Which of the fields is to be mended. */
const places = {
  blank: "day",
  "order-unknown": "day",
  "spreadsheet-number": "day",
  "no-such-day": "day",
  "too-early": "day",
  "in-the-future": "day",
  unreadable: "day",
  "no-time": "time",
  "no-such-time": "time",
  "skipped-hour": "time",
  "no-zone": "zone",
  "unknown-zone": "zone",
  "offset-contradicts-zone": "zone",
  "doubled-hour": "which",
} as const satisfies Record<InstantRefusal["code"], "day" | "time" | "zone" | "which">;

/** The words for one long text speak of its whole form; a person sees three fields. */
function words(refusal: InstantRefusal): string {
  switch (refusal.code) {
    case "blank":
      return "Give the day it arrived";
    case "no-time":
      return "Give the time it arrived: around midnight it decides the day";
    case "no-zone":
      return "Choose the zone of that clock";
    case "unreadable":
    case "order-unknown":
    case "spreadsheet-number":
      return "This cannot be read. Give the day as 2026-11-23 and the time as 14:05.";
    case "in-the-future":
      return "This has not happened yet. Check the day, the time and the zone.";
    case "no-such-day":
    case "no-such-time":
    case "skipped-hour":
    case "doubled-hour":
    case "unknown-zone":
    case "offset-contradicts-zone":
    case "too-early":
      return instantText(refusal);
  }
}
