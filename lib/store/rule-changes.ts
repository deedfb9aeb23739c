import { randomUUID } from "node:crypto";
import type { AnyRule } from "@/lib/law/request/rule-set";
import type { Tx } from "@/lib/store/database";
import { currentVersion } from "@/lib/store/rules";

export interface KeptChange {
  readonly id: string;
  readonly ruleId: string;
  readonly basedOn: number;
  readonly body: unknown;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly source: string;
  readonly confirmedBy: string | null;
  readonly reason: string;
  readonly proposedById: string;
  readonly proposedAt: Date;
  readonly settledById: string | null;
  readonly settledAt: Date | null;
  readonly adopted: boolean | null;
  readonly answer: string;
  readonly version: number | null;
}

/** Holds the rule set until the transaction ends, so that its versions are made one after the other. */
export async function holdRules(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('rules', 0))`;
}

/** The version in which a rule last changed; null when there is no such rule. */
export async function newestOf(tx: Tx, ruleId: string): Promise<number | null> {
  const { _max } = await tx.rule.aggregate({ where: { ruleId }, _max: { version: true } });
  return _max.version;
}

/** Keeps the whole rule as it would be, so that a later release of the software changes nothing in it. */
export async function insertChange(
  tx: Tx,
  ruleId: string,
  wanted: AnyRule,
  said: { readonly basedOn: number; readonly reason: string; readonly byId: string; readonly at: Date },
): Promise<string> {
  const id = randomUUID();
  const { basedOn, reason, byId: proposedById, at: proposedAt } = said;
  const { effectiveFrom, effectiveTo, source, confirmedBy: _notYet, ...body } = wanted;
  const head = { effectiveFrom, effectiveTo, source };
  await tx.ruleChange.create({
    data: { id, ruleId, body: plain(body), ...head, basedOn, reason, proposedById, proposedAt },
  });
  return id;
}

/** Changes that wait for a second person, the oldest first. */
export async function waitingChanges(tx: Tx): Promise<readonly KeptChange[]> {
  return tx.ruleChange.findMany({ where: { adopted: null }, orderBy: { proposedAt: "asc" }, take: 100 });
}

/** Changes of one rule, the newest first. */
export async function changesOf(tx: Tx, ruleId: string): Promise<readonly KeptChange[]> {
  return tx.ruleChange.findMany({ where: { ruleId }, orderBy: { proposedAt: "desc" }, take: 100 });
}

export async function changeById(tx: Tx, id: string): Promise<KeptChange | null> {
  return tx.ruleChange.findUnique({ where: { id } });
}

/** Enters a change, once adopted, as the next version of the rule set; the caller holds the rules. */
export async function adoptChange(tx: Tx, change: KeptChange, byId: string, answer: string, at: Date): Promise<number> {
  const version = (await currentVersion(tx)) + 1;
  const { ruleId, body, effectiveFrom, effectiveTo, source } = change;
  const head = { effectiveFrom, effectiveTo, source };
  await tx.ruleChange.update({
    where: { id: change.id },
    data: { adopted: true, settledById: byId, settledAt: at, answer, version },
  });
  await tx.rule.create({ data: { ruleId, version, body: plain(body), ...head, origin: "changed", enteredAt: at } });
  return version;
}

export async function refuseChange(tx: Tx, id: string, byId: string, answer: string, at: Date): Promise<void> {
  await tx.ruleChange.update({ where: { id }, data: { adopted: false, settledById: byId, settledAt: at, answer } });
}

/** What a JSON column takes: no dates, no functions, nothing undefined. */
function plain(value: unknown): object {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  return typeof copy === "object" && copy !== null ? copy : {};
}
