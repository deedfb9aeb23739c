import type { NoticeFacts } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";
import { keysOf } from "@/lib/law/shared/keys";

/**
 * Why a customer is not told, where no law forbids it: one senior counsel decides, by name. Source: desk policy,
 * proposed defaults awaiting counsel's confirmation.
 */
export const waiverGrounds = {
  customer_knows: { words: "The customer knows", help: "It asked for it, complained of it, or heard of it in court." },
  told_otherwise: { words: "The customer was told another way", help: "Say how and when." },
  nobody_to_tell: {
    words: "There is nobody to tell",
    help: "Only when no successor and no insolvency officer was found either.",
  },
  other: { words: "Another ground, in counsel’s words" },
} as const satisfies Record<string, { words: string; help?: string }>;

export type WaiverGround = keyof typeof waiverGrounds;
export const allWaiverGrounds = keysOf(waiverGrounds);

/**
 * Never: only where a statute forbids it for good. Two senior counsel say so, with the provision, and look at it again
 * every year.
 */
export const neverGround = "statutory_bar";

export function groundText(ground: string | null): string {
  if (ground === neverGround) return "A statute forbids it for good";
  if (ground === "merged") return "Told of the request that counts";
  return (
    allWaiverGrounds.flatMap((one) => (one === ground ? [waiverGrounds[one].words] : []))[0] ?? "Waived by counsel"
  );
}

/** Why nobody may propose that a notice is never sent. */
export function mayBar({ state, bar }: NoticeFacts): Refusal | null {
  if (state !== "owed" && state !== "bounced") return { code: "notice-already-sent" };
  return bar === null ? null : { code: "bar-proposed" };
}

/** Why this person may not agree: nothing was proposed, or they proposed it. */
export function mayAgreeBar({ state, bar }: NoticeFacts, actorId: string): Refusal | null {
  if (bar === null || (state !== "owed" && state !== "bounced")) return { code: "bar-missing" };
  return bar.byId === actorId ? { code: "same-person", first: "propose-never" } : null;
}

/** A bar that was agreed to, or proposed, and may be found to be over. */
export function barred({ state, bar, waiverGround }: NoticeFacts): boolean {
  if (state === "waived") return waiverGround === neverGround;
  return bar !== null && (state === "owed" || state === "bounced");
}
