import type { ClockRule } from "@/lib/law/deadline/clock-rule";

/** What may cut a clock short, as a form offers it. */
export const cutWords = {
  no: "Nothing",
  due: "It ends with the day the answer is due, if that is sooner",
  PRODUCTION_LEAD: "It ends before that day, by the time kept free to produce",
  REDIRECT_LEAD: "It ends before that day, by the time kept free after a redirect",
} as const;

export function cutOf(chosen: keyof typeof cutWords): ClockRule["cutBy"] {
  if (chosen === "no") return null;
  return { clock: "due", lead: chosen === "due" ? null : chosen };
}
