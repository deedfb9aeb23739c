import { type ClockRule, shipped } from "@/lib/law/deadline/clock-rule";

export const clockRulesUk = {
  COPO_7D: {
    ...shipped,
    effectiveFrom: "2019-10-09",
    begunBy: "The Act’s commencement",
    words: "Overseas production order: seven days",
    starts: "service of the order on us",
    length: 7,
    unit: "calendar_days",
    source:
      "Crime (Overseas Production Orders) Act 2019, section 5; the day of service is day one; no day off moves it",
    countsFirstDay: true,
    pausedBy: ["court_stay"],
    onExpiry: "The answer is late",
  },
  PACE_7D: {
    ...shipped,
    effectiveFrom: "1986-01-01",
    begunBy: "The Act’s commencement",
    words: "Production order under the Police and Criminal Evidence Act: seven days",
    starts: "the date of the order, or its receipt where that date is not known",
    fromIssue: true,
    length: 7,
    unit: "calendar_days",
    source: "Police and Criminal Evidence Act 1984, Schedule 1, paragraph 4; the order may give longer",
    pausedBy: ["court_stay"],
    onExpiry: "The answer is late",
  },
} as const satisfies Record<string, ClockRule>;
