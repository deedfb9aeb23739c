import type { Actor } from "@/lib/law/permission/role";
import type { MemoConclusion, MemoKind } from "@/lib/law/request/memo";
import { granted } from "@/lib/law/shared/result";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { insertMemo } from "@/lib/store/conflict";

export interface Memo {
  readonly kind: MemoKind;
  readonly conclusion: MemoConclusion;
  readonly text: string;
}

/** Counsel's reasoning where two laws pull. The newest memo of a kind holds; the record says which conclusion, not why. */
export async function writeMemo(actor: Actor, on: StepOn, memo: Memo, now: Date): Promise<Taken> {
  return takeStep(actor, "write-memo", on, now, async (tx, file) => {
    const { kind, conclusion, text } = memo;
    await insertMemo(tx, file.id, { kind, conclusion, text, byId: actor.id, at: now });
    return granted({ why: "", data: { memo: kind, conclusion } });
  });
}
