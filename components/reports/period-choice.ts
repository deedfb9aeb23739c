import { periodWords } from "@/components/transparency/words";
import { periodNamed, rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";
import type { OptionGroup } from "@/components/ui/select-field";

const parts = ["", "-h1", "-h2", "-q1", "-q2", "-q3", "-q4"] as const;

/** The years, half-years and quarters of the last five years that have begun, newest year first. */
export function periodChoices(now: Date): readonly OptionGroup[] {
  const year = now.getUTCFullYear();
  return [0, 1, 2, 3, 4].map((back) => ({
    label: String(year - back),
    options: parts.flatMap((part) => {
      const period = periodNamed(`${year - back}${part}`);
      if (!period || rangeIn("UTC", period).from > now) return [];
      const open = isOpen(period, now) ? ", not over yet" : "";
      return [{ value: period.label, label: `${nameOfPeriod(period)}${open}` }];
    }),
  }));
}

/** The last half-year that is over: what is most often due. */
export function lastHalfYear(now: Date): string {
  const year = now.getUTCFullYear();
  return now.getUTCMonth() < 6 ? `${year - 1}-h2` : `${year}-h1`;
}

/** Whether requests may still arrive in it. */
export function isOpen(period: ReportPeriod, now: Date): boolean {
  return rangeIn("UTC", period).to > now;
}

/** "January to June 2026": as readers will find it. The days of a period have the same names in every zone. */
export function nameOfPeriod(period: ReportPeriod): string {
  const { from, to } = rangeIn("UTC", period);
  return periodWords({
    period: { label: period.label, from: from.toISOString(), to: to.toISOString(), time_zone: "UTC" },
  });
}
