import { dayText } from "@/components/ui/when-text";
import { weekendOf } from "@/lib/law/deadline/weekends";

/** "Wed 25 Dec 2026, Christmas Day". */
export function calendarDay({ day, name }: { readonly day: string; readonly name: string }): string {
  return `${dayText(day)}, ${name}`;
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** "Friday and Saturday". */
export function weekendDays(country: string): string {
  return weekendOf(country)
    .flatMap((on) => weekdays[on - 1] ?? [])
    .join(" and ");
}

/** "1 request", "12 requests". */
export function counted(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? "" : "s"}`;
}
