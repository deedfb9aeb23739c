import ical from "ical-generator";
import { type Whose, whoseWords } from "@/lib/law/deadline/whose";

interface CalendarDeadline {
  readonly id: string;
  readonly reference: string;
  readonly main: boolean;
  readonly whose: Whose;
  readonly dueAt: Date;
}

const quarter = 15 * 60_000;

/**
 * Deadlines as an iCalendar file (RFC 5545), in UTC: each the quarter of an hour before its instant, with no more about
 * the case than its reference and where to read it.
 *
 * @param desk the desk's own address, without a path
 */
export function deadlineCalendar(deadlines: readonly CalendarDeadline[], desk: string, now: Date): string {
  const calendar = ical({ name: "Writdesk deadlines", prodId: "//Writdesk//Deadlines//EN", ttl: 3600 });
  for (const { id, reference, main, whose, dueAt } of deadlines)
    calendar.createEvent({
      id: `${id}@${new URL(desk).host}`,
      stamp: now,
      start: new Date(dueAt.getTime() - quarter),
      end: dueAt,
      summary: `${main ? "Answer due" : whoseWords[whose].short}: ${reference}`,
      description: "Sign in to the desk to read what it is about.",
      url: `${desk}/desk/requests/${reference}`,
    });
  return calendar.toString();
}
