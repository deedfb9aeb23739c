import type { Actor } from "@/lib/law/permission/role";
import { asActor } from "@/lib/store/database";

/** As typed, by field name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface KeptDraft {
  readonly typed: Typed;
  readonly savedAt: Date;
}

/** Keeps what a person typed in a form; the draft before it is gone. Drafts are each person's own. */
export async function saveDraft(actor: Actor, form: string, typed: Typed, savedAt: Date): Promise<void> {
  const key = { userId: actor.id, form };
  const columns = { typed: storable(typed), savedAt };
  await asActor(actor, (tx) =>
    tx.draft.upsert({ where: { userId_form: key }, create: { ...key, ...columns }, update: columns }),
  );
}

export async function draftOf(actor: Actor, form: string): Promise<KeptDraft | null> {
  const row = await asActor(actor, (tx) => tx.draft.findUnique({ where: { userId_form: { userId: actor.id, form } } }));
  return row ? { typed: typedOf(row.typed), savedAt: row.savedAt } : null;
}

export async function deleteDraft(actor: Actor, form: string): Promise<void> {
  await asActor(actor, (tx) => tx.draft.deleteMany({ where: { userId: actor.id, form } }));
}

/** A draft may hold what no answer may: characters the column cannot keep are left out of it. */
function storable(typed: Typed): Record<string, string | string[]> {
  const clean = (text: string) => text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "");
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      clean(name),
      typeof value === "string" ? clean(value) : value.map(clean),
    ]),
  );
}

function typedOf(json: unknown): Typed {
  const isText = (value: unknown): value is string => typeof value === "string";
  const isValue = (pair: [string, unknown]): pair is [string, string | string[]] =>
    isText(pair[1]) || (Array.isArray(pair[1]) && pair[1].every(isText));
  return typeof json === "object" && json !== null ? Object.fromEntries(Object.entries(json).filter(isValue)) : {};
}
