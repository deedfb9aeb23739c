import { fieldsKept } from "@/lib/law/disclosure/named-fields";
import { checkScope, scopeText } from "@/lib/law/disclosure/scope";
import type { Actor } from "@/lib/law/permission/role";
import type { ItemFacts } from "@/lib/law/request/file";
import { granted, refused } from "@/lib/law/shared/result";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { readRequestFile } from "@/lib/store/request-file";
import { sha256 } from "@/lib/store/record";
import {
  approveProposal,
  clearScope,
  insertProposal,
  type ProposedItem,
  returnProposal,
  writeScope,
} from "@/lib/store/scopes";

export interface Scope {
  /** Why this much and no less, no more. */
  readonly basis: string;
  readonly items: readonly ProposedItem[];
}

/** Proposes what will be disclosed of what was asked. The proposal is bound to its digest: an approval is of exactly this. */
export async function proposeScope(actor: Actor, on: StepOn, { basis, items }: Scope, now: Date): Promise<Taken> {
  return takeStep(actor, "propose-scope", on, now, async (tx, file) => {
    const inside = checkScope(file, items);
    if (!inside.ok) return inside;
    const open = new Map(
      file.targets
        .filter((target) => target.outcome === "pending")
        .flatMap((target) => target.items.map((item) => [item.id, item])),
    );
    await writeScope(
      tx,
      items.flatMap((row) => kept(open.get(row.itemId), row)),
    );
    const written = await readRequestFile(tx, file.reference);
    const scopeDigest = sha256(scopeText(written ?? file));
    await insertProposal(tx, file.id, { scopeDigest, basis, proposedById: actor.id, proposedAt: now });
    const approved = items.filter((item) => item.approved).length;
    return granted({ why: basis, data: { scope: scopeDigest, approved, withheld: items.length - approved } });
  });
}

/** A row as it is kept: fields that are all that was asked are named no more than all services are. */
function kept(item: ItemFacts | undefined, row: ProposedItem): readonly ProposedItem[] {
  return item ? [{ ...row, approvedFields: fieldsKept(item, row.approvedFields ?? []) }] : [];
}

/** A second person approves exactly the proposal they were shown. */
export async function approveScope(
  actor: Actor,
  on: StepOn,
  { note }: { readonly note: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "approve", on, now, async (tx, file) => {
    const { proposal } = file;
    if (!proposal) return refused({ code: "no-proposal" });
    if (sha256(scopeText(file)) !== proposal.scopeDigest) return refused({ code: "scope-changed" });
    await approveProposal(tx, proposal.id, actor.id, now);
    return granted({ why: note, data: { scope: proposal.scopeDigest } });
  });
}

export async function returnScope(
  actor: Actor,
  on: StepOn,
  { reason }: { readonly reason: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "return-scope", on, now, async (tx, file) => {
    if (!file.proposal) return refused({ code: "no-proposal" });
    await returnProposal(tx, file.proposal.id, reason, actor.id, now);
    await clearScope(
      tx,
      file.targets.flatMap((target) => target.items.map((item) => item.id)),
    );
    return granted({ why: reason, data: { scope: file.proposal.scopeDigest } });
  });
}
