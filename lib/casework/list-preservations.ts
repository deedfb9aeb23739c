import type { Page } from "@/lib/casework/list-parties";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { endingSoonDays, type PreservationState } from "@/lib/law/preservation/preservation";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { asActor } from "@/lib/store/database";
import { preservationsPage, type RegisterRow } from "@/lib/store/preservations-page";

/** The views of the register, and the states each shows. */
export const registerViews = {
  kept: { words: "Kept", states: ["active", "extended", "converted"] },
  ending: { words: "Ending soon", states: ["active", "extended"] },
  purge: { words: "To be deleted", states: ["lapsed", "released"] },
  purged: { words: "Deleted", states: ["purged"] },
} as const satisfies Record<string, { readonly words: string; readonly states: readonly PreservationState[] }>;

export type RegisterView = keyof typeof registerViews;

export interface RegisterEntry extends Omit<RegisterRow, "request"> {
  readonly reference: string;
  readonly zone: string;
  readonly authority: string;
  readonly instrument: string;
  readonly accounts: number;
  /** By when it must be deleted; null while it is kept. */
  readonly purgeBy: Date | null;
}

/** A page of what is kept, was kept or must go, of the requests this actor may see. */
export async function listPreservations(
  actor: Actor,
  asked: { readonly view: RegisterView; readonly after: string | null; readonly limit: number },
  now: Date,
): Promise<Result<Page<RegisterEntry>, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return permission;
  const { view, after, limit } = asked;
  const endsBefore = view === "ending" ? new Date(now.getTime() + endingSoonDays * 86_400_000) : null;
  const where = { states: registerViews[view].states, endsBefore };
  const found = await asActor(actor, (tx) => preservationsPage(tx, where, after, limit));
  const rows = found.slice(0, limit).map(entryOf);
  return granted({ rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null });
}

function entryOf({ request, ...row }: RegisterRow): RegisterEntry {
  const { reference, receivedZone, authority, instrument, accounts, clocks } = request;
  return {
    ...row,
    reference,
    zone: receivedZone,
    authority: authority.name,
    instrument: instrument.label,
    accounts,
    purgeBy: clocks.find((clock) => clock.subjectId === row.id)?.dueAt ?? null,
  };
}
