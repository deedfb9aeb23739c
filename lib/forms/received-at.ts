import { Temporal } from "temporal-polyfill";
import { granted, refused, type Result } from "@/lib/law/shared/result";

/** A moment, with the offset it was stated in: `+01:00`, or `Z`. */
export interface StatedInstant {
  readonly at: Date;
  readonly offset: string;
}

export type InstantRefusal =
  | { readonly code: "blank" }
  | { readonly code: "order-unknown" }
  | { readonly code: "spreadsheet-number" }
  | { readonly code: "no-time" }
  | { readonly code: "no-zone" }
  | { readonly code: "no-such-day" }
  | { readonly code: "no-such-time" }
  | { readonly code: "skipped-hour"; readonly zone: string }
  | { readonly code: "doubled-hour"; readonly zone: string; readonly offsets: readonly [string, string] }
  | { readonly code: "unknown-zone"; readonly zone: string }
  | { readonly code: "offset-contradicts-zone"; readonly zone: string }
  | { readonly code: "too-early" }
  | { readonly code: "in-the-future" }
  | { readonly code: "unreadable" };

const iso =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?(?:\[([A-Za-z0-9_+\-/]{1,60})\])?$/;

/** What is wrong with text that is not of the one form we read; the first that fits. */
const otherForms: readonly (readonly [
  RegExp,
  InstantRefusal["code"] & ("blank" | "order-unknown" | "spreadsheet-number" | "no-time" | "no-zone"),
])[] = [
  [/^$/, "blank"],
  [/^\d{1,2}[./\- ](?:\d{1,2}|\p{L}{3,9}\.?)[./\- ]\d{2,4}/u, "order-unknown"],
  [/^\d{4,5}(?:[.,]\d+)?$/, "spreadsheet-number"],
  [/^\d{4}-\d\d-\d\d$/, "no-time"],
  [/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/, "no-zone"],
];

/**
 * Reads one moment that cannot be taken for another: `2025-03-04T09:00:00+01:00`, `…Z`, or with a named zone in
 * brackets where the clock there shows that time exactly once. Milliseconds are kept, finer parts are cut.
 *
 * @param now a moment later than this is refused, and so is one before 1990
 */
export function readInstant(text: string, now: Date): Result<StatedInstant, InstantRefusal> {
  const parts = iso.exec(text);
  if (!parts) return refused(otherForm(text));
  const [, year, month, day, hour, minute, second = "00", fraction = "", offset, zone] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return refused({ code: "no-such-time" });
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}`;
  const utc = Date.parse(`${wall}Z`);
  if (Number.isNaN(utc) || new Date(utc).getUTCDate() !== Number(day)) return refused({ code: "no-such-day" });
  if (!offset) return zone ? timely(inZone(wall, zone), now) : refused({ code: "no-zone" });
  const minutes = offsetMinutes(offset);
  if (minutes === null) return refused({ code: "no-such-time" });
  const at = new Date(utc - minutes * 60_000);
  if (zone && !agrees(at, minutes, zone)) return refused({ code: "offset-contradicts-zone", zone });
  return timely(granted({ at, offset }), now);
}

/**
 * What a person types at the desk: a day, a time and a zone.
 *
 * @param which of the two, when the clock showed that time twice (the hour summer time ends); ask, do not assume
 */
export function receivedAt(
  typed: { readonly day: string; readonly time: string; readonly zone: string; readonly which?: "earlier" | "later" },
  now: Date,
): Result<StatedInstant, InstantRefusal> {
  const [day, time, zone] = [typed.day.trim(), typed.time.trim(), typed.zone.trim()];
  if (day === "") return refused({ code: "blank" });
  if (time === "") return refused({ code: "no-time" });
  if (zone === "") return refused({ code: "no-zone" });
  if (!zoneKnown(zone)) return refused({ code: "unknown-zone", zone });
  const wall = `${day}T${time.length === 4 ? `0${time}` : time}`;
  const read = readInstant(`${wall}[${zone}]`, now);
  if (read.ok || read.refusal.code !== "doubled-hour" || !typed.which) return read;
  const [earlier, later] = read.refusal.offsets;
  return readInstant(`${wall}${typed.which === "earlier" ? earlier : later}`, now);
}

function otherForm(text: string): InstantRefusal {
  const form = otherForms.find(([shape]) => shape.test(text.trim()));
  if (form?.[1] === "no-time" || form?.[1] === "no-zone") {
    const day = Date.parse(`${text.trim().slice(0, 10)}T00:00:00Z`);
    if (!new Date(day).toJSON()?.startsWith(text.trim().slice(0, 10))) return { code: "no-such-day" };
    if (day < earliest) return { code: "too-early" };
  }
  return { code: form ? form[1] : "unreadable" };
}

function inZone(wall: string, zone: string): Result<StatedInstant, InstantRefusal> {
  if (!zoneKnown(zone)) return refused({ code: "unknown-zone", zone });
  const local = Temporal.PlainDateTime.from(wall);
  const [early, late] = [
    local.toZonedDateTime(zone, { disambiguation: "earlier" }),
    local.toZonedDateTime(zone, { disambiguation: "later" }),
  ];
  if (!early.toPlainDateTime().equals(local)) return refused({ code: "skipped-hour", zone });
  if (!early.equals(late)) return refused({ code: "doubled-hour", zone, offsets: [early.offset, late.offset] });
  return granted({ at: new Date(early.epochMilliseconds), offset: early.offset });
}

function agrees(at: Date, minutes: number, zone: string): boolean {
  if (!zoneKnown(zone)) return false;
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return there.offsetNanoseconds === minutes * 60_000_000_000;
}

/** Only names: an offset in brackets (`[+01:00]`) is no zone. */
function zoneKnown(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Null outside the offsets in use on Earth, -12:00 to +14:00. */
function offsetMinutes(offset: string): number | null {
  if (offset === "Z") return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4))];
  const total = (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
  return minutes < 60 && total >= -720 && total <= 840 ? total : null;
}

const earliest = Date.UTC(1990, 0, 1);

function timely(read: Result<StatedInstant, InstantRefusal>, now: Date): Result<StatedInstant, InstantRefusal> {
  if (!read.ok) return read;
  if (read.value.at.getTime() < earliest) return refused({ code: "too-early" });
  return read.value.at.getTime() > now.getTime() ? refused({ code: "in-the-future" }) : read;
}
