/** Where a message stands between the decision and the mail server. */
export type DeliveryState =
  | "ready"
  | "claimed"
  | "accepted"
  | "held"
  | "refused_permanently"
  | "unconfirmed"
  | "cancelled";

export const deliveryWords = {
  ready: "Waiting to be sent",
  claimed: "Being handed over",
  accepted: "Taken by the mail server",
  held: "Held under secrecy",
  refused_permanently: "Refused by the mail server",
  unconfirmed: "Outcome unknown",
  cancelled: "Not sent",
} as const satisfies Record<DeliveryState, string>;

/** How one try ended. `given_up`: nothing was sent, the time for it was over. `held`: an order came first. */
export type TryResult = "accepted" | "refused_temporarily" | "refused_permanently" | "unknown" | "held" | "given_up";

const firstDelayMs = 60_000;
const longestDelayMs = 3_600_000;

/** How long to wait after the n-th try that was refused for now: a minute, doubled each time, never over an hour. */
export function retryDelayMs(tries: number): number {
  return Math.min(firstDelayMs * 2 ** Math.max(0, tries - 1), longestDelayMs);
}

/** After so many tries a person looks, though the tries go on. */
export const triesBeforeAlarm = 5;
const alarmBeforeDueMs = 24 * 3_600_000;

export interface Delivery {
  readonly state: DeliveryState;
  readonly tries: number;
  /** When the notice is due; null for letters that have no deadline of their own. */
  readonly dueAt: Date | null;
}

/** Why a person must look at a message; null while the worker gets on with it. */
export function deliveryAlarm({ state, tries, dueAt }: Delivery, now: Date): DeliveryAlarm | null {
  if (state === "unconfirmed") return "unconfirmed";
  if (state === "refused_permanently") return "bounced";
  if (state !== "ready" && state !== "claimed") return null;
  if (tries >= triesBeforeAlarm) return "many-tries";
  return tries > 0 && dueAt !== null && dueAt.getTime() - now.getTime() < alarmBeforeDueMs ? "due-soon" : null;
}

export type DeliveryAlarm = "unconfirmed" | "bounced" | "many-tries" | "due-soon";

const alarmWords = {
  unconfirmed:
    "The connection ended before the mail server answered. It may have arrived; a Reviewer finds out, then records that it did or sends it again.",
  "many-tries": "Refused again and again; it is still being tried. Check the mail server or the address.",
  "due-soon": "Not yet taken, and due within a day.",
} as const satisfies Record<Exclude<DeliveryAlarm, "bounced">, string>;

export type LetterKind = keyof typeof afterBounce;

/** What is left to do when the mail server refused a letter for good: each kind is owed in another way. */
const afterBounce = {
  notice: "Check the address, then send a new notice.",
  redirect: "The redirect is to be attempted another way.",
  deficiency: "Check the authority’s address, and say what is missing another way.",
  rejection: "Check the authority’s address, and tell it another way.",
  clarification: "Check the authority’s address, and ask it another way.",
  claw_back: "Check the address of whoever got it, and ask for the data back another way.",
  impersonation: "Check the agency’s own address, and tell it another way.",
  incident_notice: "Check the customer’s contact, and tell it another way.",
} as const;

export function alarmText(alarm: DeliveryAlarm, kind: LetterKind): string {
  return alarm === "bounced" ? `The mail server refused it for good. ${afterBounce[kind]}` : alarmWords[alarm];
}
