import { z } from "zod";
import { text } from "@/lib/forms/fields";
import { settleRuleForm } from "@/lib/forms/rule-change";
import type { CalendarChange } from "@/lib/law/deadline/calendar-change";
import { isCountryCode } from "@/lib/law/shared/countries";
import { plainDate } from "@/lib/law/shared/plain-date";

/** Twenty years of holidays with long names, and a third more. */
export const longestChange = 20_000;

/** A file of them, with what an iCalendar file says of each beside its day and name. In bytes. */
export const largestCalendarFile = 100_000;

export interface ReadChange extends CalendarChange {
  /** Lines that say nothing we understand, with their numbers. */
  readonly problems: readonly string[];
}

/**
 * Reads holidays as people have them: a day and a name on each line, with a space, a comma or a semicolon between, or
 * the events of an iCalendar file. A line that begins with `-` takes that day out.
 */
export function readCalendarChange(typed: string): ReadChange {
  const lines = typed.replaceAll(/\r\n?/g, "\n").split("\n");
  return lines.some((line) => /^BEGIN:VCALENDAR/i.test(line)) ? readEvents(lines) : readLines(lines);
}

function readLines(lines: readonly string[]): ReadChange {
  const added: ReadChange["added"][number][] = [];
  const removed: ReadChange["removed"][number][] = [];
  const problems: string[] = [];
  for (const [place, line] of lines.entries()) {
    const words = line.replace(/^\uFEFF/, "").trim();
    if (words === "" || words.startsWith("#") || (place === 0 && /^"?(day|date)"?\s*[,;\t]/i.test(words))) continue;
    const [, minus, on = "", name = ""] = /^(-?)\s*"?(\d{4}-\d\d-\d\d)"?(?:\s*[,;\t]\s*|\s+|$)(.*)$/.exec(words) ?? [];
    const day = plainDate(on);
    const called = name.replace(/^"(.*)"$/, "$1").trim();
    if (day === null) problems.push(`Line ${place + 1}: there is no day in it, as 2027-01-02.`);
    else if (minus === "-") removed.push(day);
    else if (called === "") problems.push(`Line ${place + 1}: give the holiday a name after its day.`);
    else added.push({ day, name: called.slice(0, 100) });
  }
  return { added, removed, problems };
}

function readEvents(lines: readonly string[]): ReadChange {
  const added: ReadChange["added"][number][] = [];
  const problems: string[] = [];
  let [begun, on, name] = [0, "", ""];
  for (const [place, line] of lines.entries()) {
    if (/^BEGIN:VEVENT/i.test(line)) [begun, on, name] = [place + 1, "", ""];
    const [, date] = /^DTSTART[^:]*:(\d{8})/i.exec(line) ?? [];
    if (date) on = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    const [, summary] = /^SUMMARY[^:]*:(.*)$/i.exec(line) ?? [];
    if (summary) name = summary.replaceAll(/\\([,;\\])/g, "$1").trim();
    if (!/^END:VEVENT/i.test(line)) continue;
    const day = plainDate(on);
    if (day === null || name === "") problems.push(`The event at line ${begun}: it lacks its day or its name.`);
    else added.push({ day, name: name.slice(0, 100) });
  }
  return { added, removed: [], problems };
}

const country = z.string().refine(isCountryCode, "Choose a country");

const wish = {
  country,
  lines: text("Give the days to add or to take out", longestChange).transform((typed, context) => {
    const { problems, ...change } = readCalendarChange(typed);
    for (const message of problems) context.addIssue({ code: "custom", message });
    return change;
  }),
  source: text("Say where this is written: a gazette, an official list", 300),
  reason: text("Say why the calendar changes", 1_000),
};

/** What is looked at before anything is proposed. */
export const calendarWishForm = z.object(wish).transform(({ lines, ...rest }) => ({ ...rest, ...lines }));

/** Proposes what a preview showed. */
export const calendarProposalForm = z
  .object({ ...wish, basedOn: z.coerce.number({ error: "Load the page again" }).int().min(0) })
  .transform(({ lines, ...rest }) => ({ ...rest, ...lines }));

export const deskCountryForm = z.object({ country, reason: text("Say why", 1_000) });

/** The second administrator's answer. */
export const calendarAnswerForm = settleRuleForm.extend({ country });
