import { zoneWords } from "@/lib/law/shared/zone-words";
import type { InstantRefusal } from "./received-at";

const accepted = "2025-03-04T09:00:00+01:00 (or ending in Z for UTC)";

/** What to mend in a moment that was refused, for a person who sees what they wrote. */
export function instantText(refusal: InstantRefusal): string {
  switch (refusal.code) {
    case "blank":
      return `Give the day, the time and the zone, as in ${accepted}.`;
    case "order-unknown":
      return `Day and month cannot be told apart for certain, and time or zone may be missing. Write ${accepted}.`;
    case "spreadsheet-number":
      return `This is a spreadsheet's day number. Show the column as text and write ${accepted}.`;
    case "no-time":
      return `The time of day is missing; around midnight it decides the day. Write ${accepted}.`;
    case "no-zone":
      return `The zone is missing, so this could be any of 26 hours. Write ${accepted}.`;
    case "no-such-day":
      return "There is no such day in the calendar. Check day and month.";
    case "no-such-time":
      return "There is no such time or offset: hours run from 00 to 23, minutes and seconds to 59, offsets from -12:00 to +14:00.";
    case "skipped-hour":
      return `${zoneWords(refusal.zone)} skipped this hour when summer time began. Check the time, or give the offset.`;
    case "doubled-hour":
      return `${zoneWords(refusal.zone)} had this hour twice when summer time ended. Say which: ${refusal.offsets[0]} is the earlier, ${refusal.offsets[1]} the later.`;
    case "unknown-zone":
      return `No zone is called ${refusal.zone}. Use a name such as Europe/Berlin, or an offset such as +01:00.`;
    case "offset-contradicts-zone":
      return `At that moment ${zoneWords(refusal.zone)} has another offset. Keep the zone or the offset, whichever is right.`;
    case "too-early":
      return "This is before 1990. Check the year.";
    case "in-the-future":
      return "This has not happened yet. Check the date and the zone.";
    case "unreadable":
      return `This cannot be read as a moment. Write ${accepted}.`;
  }
}
