import { instantThere } from "@/lib/forms/words";
import type { Refusal } from "@/lib/law/shared/refusal";

/** The codes of clocks and of the calendars they are counted with. */
const codes = [
  "clock-unknown",
  "clock-not-settled-by-hand",
  "still-awaited",
  "receipt-unproven",
  "suspension-unknown",
  "suspended-already",
  "due-stands-still",
  "validation-comes-first",
  "calendar-unchanged",
  "calendar-changed-meanwhile",
] as const satisfies readonly Refusal["code"][];

type ClockRefusal = Extract<Refusal, { readonly code: (typeof codes)[number] }>;

export function isClockRefusal(refusal: Refusal): refusal is ClockRefusal {
  return codes.some((code) => code === refusal.code);
}

/** Each as a sentence for the reader: what is missing, and who can supply it. */
export function clockRefusalText(refusal: ClockRefusal): string {
  switch (refusal.code) {
    case "clock-unknown":
      return "This clock is not part of the request. Load the page again and choose one that is.";
    case "clock-not-settled-by-hand":
      return `“${refusal.clock}” ends with what it is about, not by hand. Record what it waits for instead.`;
    case "still-awaited":
      return `${refusal.clock}: there is time for it ${refusal.until === null ? "while its clock stands still" : `until ${instantThere(refusal.until, refusal.zone)}`}. Wait until then, or record what came.`;
    case "receipt-unproven":
      return "Attach the authority’s receipt, or write down who said that it arrived, and how.";
    case "suspension-unknown":
      return "No such suspension lasts. Load the page again and choose one that does.";
    case "suspended-already":
      return "The authority’s suspension is recorded and lasts. Record its end before another begins.";
    case "due-stands-still":
      return `The due date stands still since ${instantThere(refusal.since, refusal.zone)} by ${refusal.basis}. A Reviewer or Senior counsel records its end first, then the day to which the authority extends it.`;
    case "validation-comes-first":
      return "Only an emergency order for subscriber data, or to identify a user, may be validated afterwards. A Reviewer asks for the validation on the form of Annex III.";
    case "calendar-unchanged":
      return "This changes no day of the calendar. Add a day it does not have, or take one out that it has.";
    case "calendar-changed-meanwhile":
      return "This calendar was changed meanwhile. Load the page, look at what would move now, and propose it anew.";
  }
}
