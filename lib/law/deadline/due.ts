import { type ClockRuleId, clockRule } from "@/lib/law/deadline/rule";
import { addDays, dayIn, endOfDay, type PlainDate, weekday } from "@/lib/law/shared/plain-date";

/** A due instant that explains itself: the rule, and each thing that was counted, in order. */
export interface Due {
  readonly at: Date;
  readonly rule: string;
  readonly reason: readonly string[];
}

/** The date the instrument states, kept until that day is over in the request's zone. */
export function dueOnFace(on: PlainDate, zone: string): Due {
  return {
    at: endOfDay(zone, on),
    rule: "on_face",
    reason: [`The instrument states ${on}.`, `Counted to the end of that day in ${zone}.`],
  };
}

/**
 * When a clock that starts at an instant runs out.
 *
 * Days: the first day is not counted, the last one is kept to its end in `zone`. Hours: run on without stopping.
 */
export function dueBy(id: ClockRuleId, from: Date, zone: string): Due {
  const rule = clockRule(id);
  const head = `${rule.words}. Source: ${rule.source}.`;
  const tail = rule.confirmedBy === null ? ["A default; counsel has not confirmed this rule."] : [];
  if (rule.unit === "hours") {
    const at = new Date(from.getTime() + rule.length * 3_600_000);
    return {
      at,
      rule: id,
      reason: [head, `${rule.length} hours from receipt, nights and weekends included.`, ...tail],
    };
  }
  const started = dayIn(zone, from);
  const counted = addDays(started, rule.length);
  const last = rule.rolls ? rolled(counted) : counted;
  const days = `Received on ${started} in ${zone}; that day is not counted; day ${rule.length} is ${counted}.`;
  const roll = last === counted ? [] : [`${counted} is a weekend day, so it ends on ${last}.`];
  const holidays = rule.rolls ? ["Public holidays are not yet counted."] : [];
  return { at: endOfDay(zone, last), rule: id, reason: [head, days, ...roll, ...holidays, ...tail] };
}

function rolled(on: PlainDate): PlainDate {
  const day = weekday(on);
  return day > 5 ? addDays(on, 8 - day) : on;
}
