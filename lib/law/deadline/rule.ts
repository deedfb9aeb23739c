/** How long there is to answer. A request keeps the rule it was received under; a later change moves no old request. */
interface ClockRule {
  readonly words: string;
  readonly length: number;
  readonly unit: "calendar_days" | "hours";
  /** Whether an end on a Saturday or Sunday moves to the next Monday. Holidays come with the calendars. */
  readonly rolls: boolean;
  readonly source: string;
  readonly effectiveFrom: string;
  readonly confirmedBy: string | null;
}

export const clockRules = {
  EPOC_10D: {
    words: "European Production Order: ten days",
    length: 10,
    unit: "calendar_days",
    rolls: true,
    source: "Regulation (EU) 2023/1543, Article 10; counted as in Regulation 1182/71",
    effectiveFrom: "2026-08-18",
    confirmedBy: null,
  },
  EPOC_8H: {
    words: "European Production Order, emergency: eight hours",
    length: 8,
    unit: "hours",
    rolls: false,
    source: "Regulation (EU) 2023/1543, Article 10",
    effectiveFrom: "2026-08-18",
    confirmedBy: null,
  },
  POLICY_EMERGENCY: {
    words: "Emergency request: our own goal",
    length: 24,
    unit: "hours",
    rolls: false,
    source: "Desk policy; the statute sets no time",
    effectiveFrom: "2020-01-01",
    confirmedBy: null,
  },
  POLICY_PRESERVATION: {
    words: "Preservation letter: our own goal",
    length: 1,
    unit: "calendar_days",
    rolls: false,
    source: "Desk policy; 18 USC 2703(f) asks for preservation on receipt",
    effectiveFrom: "2020-01-01",
    confirmedBy: null,
  },
  POLICY_LETTER: {
    words: "Letter without power: our own goal",
    length: 30,
    unit: "calendar_days",
    rolls: true,
    source: "Desk policy",
    effectiveFrom: "2020-01-01",
    confirmedBy: null,
  },
  NOTICE_3D: {
    words: "Notice to the customer after secrecy ends",
    length: 3,
    unit: "calendar_days",
    rolls: true,
    source: "Desk policy; a proposed default",
    effectiveFrom: "2020-01-01",
    confirmedBy: null,
  },
  OBJECTION_WINDOW: {
    words: "The customer’s time to object before we disclose",
    length: 7,
    unit: "calendar_days",
    rolls: false,
    source: "Desk policy; providers give seven to fourteen days, cut short by the legal deadline",
    effectiveFrom: "2020-01-01",
    confirmedBy: null,
  },
  REDIRECT_ANSWER: {
    words: "Answer to a redirect letter",
    length: 7,
    unit: "calendar_days",
    rolls: false,
    source: "Desk policy; a proposed default",
    effectiveFrom: "2020-01-01",
    confirmedBy: null,
  },
  MEND_DEFECTS: {
    words: "Answer to a list of defects",
    length: 30,
    unit: "calendar_days",
    rolls: false,
    source: "Desk policy; a proposed default",
    effectiveFrom: "2020-01-01",
    confirmedBy: null,
  },
} as const satisfies Record<string, ClockRule>;

export type ClockRuleId = keyof typeof clockRules;

export function clockRule(id: ClockRuleId): ClockRule {
  return clockRules[id];
}
