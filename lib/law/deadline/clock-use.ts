import type { ClockRuleId } from "@/lib/law/deadline/rule";

/**
 * What the desk does with a clock it ships. `runs`: it starts by itself with what it counts from. `limit`: only its
 * length is read, where something is checked or promised. `counsel`: it is shown for counsel, and runs nowhere.
 */
export interface ClockUse {
  readonly use: "runs" | "limit" | "counsel";
  /** Why it does not run by itself, or not always. */
  readonly why: string | null;
}

const runs = { use: "runs", why: null } as const;
const counsel = (why: string) => ({ use: "counsel", why }) as const;

/** Every shipped clock, so that nobody trusts one that does not run. */
export const clockUse = {
  EPOC_10D: runs,
  EPOC_8H: runs,
  EPOC_OBJ_10D: runs,
  EPOC_ENF_10D: runs,
  EPOC_ENF_96H: runs,
  EPOC_VALIDATE_48H: runs,
  EPOC_CLARIFY_5D: runs,
  EPOC_PRESERVE: runs,
  EPOC_PR_AT_ONCE: runs,
  PRES_EU_60: runs,
  PRES_EU_EXT_30: runs,
  DSA_UNDUE: runs,
  DSA_REPORT_2M: counsel("The desk publishes its own reports; it does not know the periods of those under the Act"),
  BREACH_72H: runs,
  FACE: runs,
  POLICY_EMERGENCY: runs,
  POLICY_PROMPT: runs,
  POLICY_PRESERVATION: runs,
  POLICY_LETTER: runs,
  NOTICE_3D: runs,
  OBJECTION_WINDOW: runs,
  PRODUCTION_LEAD: { use: "limit", why: "The customer’s time to object ends so long before the answer is due" },
  REDIRECT_ANSWER: runs,
  REDIRECT_LEAD: { use: "limit", why: "The wait for an answer to a redirect ends so long before ours is due" },
  REDIRECT_CHASE: runs,
  MEND_DEFECTS: runs,
  RECEIPT_WAIT: runs,
  EMERG_FOLLOWUP: runs,
  TELL_AGENCY: runs,
  LOOK_BACK: runs,
  COPO_7D: runs,
  PACE_7D: runs,
  SECRECY_END: runs,
  SECRECY_REVIEW: runs,
  SECRECY_CHALLENGE: runs,
  NEVER_REVIEW: runs,
  DEFER_REVIEW: runs,
  DEFER_END: runs,
  AUTH_CONFIRM_12M: counsel(
    "Its length weighs the day that is given with a check of an account; no account is kept here",
  ),
  LATE_RENEWAL: runs,
  PURGE_7D: runs,
  PURGE_EXTRACT_7D: runs,
  PRODUCTION_KEEP_90D: runs,
  FRAUD_FILE_7Y: counsel("The desk purges no file of a request by itself"),
  PRTT_60D: counsel("The desk hands over what is kept; it does not collect as it happens"),
  T3_30D: counsel("The desk hands over what is kept; it does not intercept"),
  T3_INVENTORY_90D: counsel("The court’s duty, counted from the end of an interception the desk does not make"),
  NSL_30D: runs,
  NSL_3Y: runs,
  NS_180D: counsel("A report of bands keeps its own wait after its period; no request has this clock"),
  NS_540D: counsel("Which platform is new, and since when, is not kept here"),
  US_FACE: { use: "runs", why: "Only once counsel has confirmed it; until then a stated date stands as it is" },
  US_2703H_14D: runs,
  US_2704_2BD: runs,
  US_2704_14D: runs,
  US_2704_KEEP: runs,
  US_2705A_90D: counsel("The government’s own duty: whoever put off its notice keeps its term"),
  US_2705B_1Y: counsel("Open-ended secrecy is looked at every year by the desk’s own review"),
  RULE45_14D: runs,
  PRES_US_90: runs,
  PRES_US_EXT_90: runs,
} as const satisfies Record<ClockRuleId, ClockUse>;

export const clockUseWords = {
  runs: "Runs by itself",
  limit: "Read as a limit",
  counsel: "Does not run here",
} as const satisfies Record<ClockUse["use"], string>;
