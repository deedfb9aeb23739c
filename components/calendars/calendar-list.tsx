import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { shortDay } from "@/components/ui/when-text";
import { calendarDay } from "./calendar-words";

export interface ListedCalendar {
  readonly country: string;
  readonly name: string;
  readonly version: number;
  readonly source: string;
  /** Null: it is as it was shipped. */
  readonly changedAt: Date | null;
  readonly days: number;
  readonly years: readonly [string, string] | null;
  readonly next: { readonly day: string; readonly name: string } | null;
}

interface CalendarListProps {
  readonly calendars: readonly ListedCalendar[];
  readonly establishment: string;
  /** Countries with a change that waits. */
  readonly waiting: ReadonlySet<string>;
}

/** Every country whose holidays the desk knows. */
export function CalendarList({ calendars, establishment, waiting }: CalendarListProps) {
  return (
    <Table
      caption={`${calendars.length} calendars, by country`}
      captionHidden
      stack
      columns={[
        { key: "name", header: "Country", share: 20 },
        { key: "next", header: "Next holiday", share: 28 },
        { key: "days", header: "Days", numeric: true, share: 7 },
        { key: "years", header: "Years", share: 11 },
        { key: "version", header: "Version", numeric: true, share: 8 },
        { key: "source", header: "Source", share: 26 },
      ]}
      rows={calendars.map((calendar) => ({ key: calendar.country, cells: cellsOf(calendar, establishment, waiting) }))}
    />
  );
}

function cellsOf(
  { country, name, version, source, changedAt, days, years, next }: ListedCalendar,
  establishment: string,
  waiting: ReadonlySet<string>,
) {
  return {
    name: (
      <>
        <a href={`/desk/settings/calendars/${country}`}>{name}</a>{" "}
        {country === establishment && <Tag tone="info">This desk</Tag>}{" "}
        {waiting.has(country) && <Tag tone="soon">A change waits</Tag>}
      </>
    ),
    next: next === null ? "None any more" : calendarDay(next),
    days,
    years: years === null ? "–" : years.join(" – "),
    version,
    source: changedAt === null ? source : `${source}; changed here ${shortDay(changedAt.toISOString().slice(0, 10))}`,
  };
}
