import { Fragment } from "react";
import { dayText, shortDay } from "@/components/ui/when-text";
import { weekendOf } from "@/lib/law/deadline/weekends";
import { plainDate, weekday } from "@/lib/law/shared/plain-date";
import styles from "./calendar-year.module.css";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const dates = Array.from({ length: 31 }, (_, index) => index + 1);

interface CalendarYearProps {
  readonly country: string;
  readonly year: number;
  /** `YYYY-MM-DD` to the holiday's name. */
  readonly holidays: ReadonlyMap<string, string>;
}

/** A year on one sheet, a row a month: weekends are shaded, holidays filled. The list under it says the same in words. */
export function CalendarYear({ country, year, holidays }: CalendarYearProps) {
  const found = [...holidays].filter(([day]) => day.startsWith(`${year}-`));
  return (
    <div className={styles["year"]}>
      <div className={styles["sheet"]} aria-hidden="true">
        <span />
        {dates.map((date) => (
          <span key={date} className={styles["date"]}>
            {date}
          </span>
        ))}
        {months.map((month, place) => (
          <Fragment key={month}>
            <span className={styles["month"]}>{month}</span>
            {dates.map((date) => (
              <Cell key={date} day={dayOf(year, place + 1, date)} country={country} holidays={holidays} />
            ))}
          </Fragment>
        ))}
      </div>
      {found.length === 0 ? (
        <p className={styles["none"]}>No holidays of {year} are known: only its weekends count.</p>
      ) : (
        <ol className={styles["list"]}>
          {found.map(([day, name]) => (
            <li key={day} data-weekend={restsOn(country, day) || undefined}>
              <time dateTime={day}>{dayText(day).replace(/ \d{4}$/, "")}</time> {name}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Cell({ day, country, holidays }: { day: string } & Omit<CalendarYearProps, "year">) {
  if (plainDate(day) === null) return <span />;
  const name = holidays.get(day);
  return (
    <span
      data-kind={name !== undefined ? "holiday" : restsOn(country, day) ? "weekend" : "work"}
      title={name === undefined ? undefined : `${shortDay(day)}: ${name}`}
    />
  );
}

function dayOf(year: number, month: number, date: number): string {
  return [year, String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
}

function restsOn(country: string, day: string): boolean {
  const on = plainDate(day);
  return on !== null && weekendOf(country).includes(weekday(on));
}
