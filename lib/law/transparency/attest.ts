import type { AccessKind } from "@/lib/law/conflict/access-demand";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { type NeverId, type Stated, statementsOn } from "./never-statements";

/** What a publisher says of each statement: that it is made, or why it is not. Readers never see that reason. */
export interface Attestation {
  readonly state: readonly NeverId[];
  readonly leaveOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

export interface Attested {
  readonly stated: readonly Stated[];
  readonly leftOut: readonly LeftOut[];
}

/** Requests of one kind, received in one half-year, that stand against a statement. */
export interface AccessFound {
  readonly kind: AccessKind;
  /** As a period is labelled: `2026-h1`. */
  readonly half: string;
  /** One of them ended in disclosure; otherwise one is not rejected yet. */
  readonly given: boolean;
}

/** Both lists as they are kept: each statement of the day is in one of them, in the day's words. */
export function attest({ state, leaveOut }: Attestation, day: string): Result<Attested, Refusal> {
  const open = statementsOn(day);
  const left = new Set(leaveOut.map(({ id }) => id));
  const twice = open.filter(({ id }) => state.includes(id) && left.has(id));
  if (twice.length > 0) return refused({ code: "statement-said-twice", statements: twice.map(({ text }) => text) });
  const unsaid = open.filter(({ id }) => !state.includes(id) && !left.has(id));
  if (unsaid.length > 0) return refused({ code: "statement-unsaid", statements: unsaid.map(({ text }) => text) });
  return granted({
    stated: open.filter(({ id }) => state.includes(id)),
    leftOut: open.flatMap(({ id }) => leaveOut.find((one) => one.id === id) ?? []),
  });
}

/** What was found against one statement. */
export function against({ about }: Pick<Stated, "about">, found: readonly AccessFound[]): readonly AccessFound[] {
  return found.filter(({ kind }) => kind === about);
}

/** Why these may not be stated: the desk's own counts say otherwise. Null: nothing stands against them. */
export function contradicted(stated: readonly Stated[], found: readonly AccessFound[]): Refusal | null {
  const untrue = stated.filter((one) => against(one, found).length > 0);
  if (untrue.length === 0) return null;
  const because = found.filter(({ kind }) => untrue.some(({ about }) => about === kind));
  return { code: "statement-contradicted", statements: untrue.map(({ text }) => text), because };
}

/**
 * Why the second publisher's word does not release what was prepared: it is not about just these statements, or their
 * words are no longer those of the day.
 */
export function unconfirmed({ stated, leftOut }: Attested, confirmed: readonly string[], day: string): Refusal | null {
  const asked = stated.map(({ id }) => id);
  const same = asked.length === confirmed.length && asked.every((id) => confirmed.includes(id));
  if (!same) return { code: "statements-unconfirmed", statements: stated.map(({ text }) => text) };
  const stale = statementsOn(day).filter(
    (now) =>
      !leftOut.some(({ id }) => id === now.id) &&
      !stated.some(({ id, version }) => id === now.id && version === now.version),
  );
  return stale.length === 0 ? null : { code: "statements-stale", statements: stale.map(({ text }) => text) };
}
