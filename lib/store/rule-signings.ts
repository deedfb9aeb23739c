import { randomUUID } from "node:crypto";
import type { SignedRule } from "@/lib/law/request/rule-signing";
import type { Tx } from "@/lib/store/database";
import { currentVersion } from "@/lib/store/rules";

export interface KeptSigning {
  readonly id: string;
  readonly rules: readonly SignedRule[];
  readonly statement: string;
  /** How the rows will name their counsel. */
  readonly confirmedAs: string;
  readonly signedById: string;
  readonly signedAt: Date;
  readonly adopted: boolean | null;
}

interface Settled {
  readonly byId: string;
  readonly answer: string;
  readonly at: Date;
}

export async function insertSigning(
  tx: Tx,
  signed: Pick<KeptSigning, "rules" | "statement" | "confirmedAs"> & { readonly byId: string; readonly at: Date },
): Promise<string> {
  const id = randomUUID();
  const { rules, statement, confirmedAs, byId: signedById, at: signedAt } = signed;
  await tx.ruleSigning.create({
    data: { id, rules: rules.map(written), statement, confirmedAs, signedById, signedAt },
  });
  return id;
}

export async function signingById(tx: Tx, id: string): Promise<KeptSigning | null> {
  const found = await tx.ruleSigning.findUnique({ where: { id } });
  return found && { ...found, rules: found.rules.flatMap(read) };
}

/** Signings that wait for a second person, the oldest first. */
export async function waitingSignings(tx: Tx): Promise<readonly KeptSigning[]> {
  const rows = await tx.ruleSigning.findMany({ where: { adopted: null }, orderBy: { signedAt: "asc" }, take: 100 });
  return rows.map((row) => ({ ...row, rules: row.rules.flatMap(read) }));
}

/** Enters the signed rows as the next version, with nothing changed but who confirmed them; the caller holds the rules. */
export async function adoptSigning(tx: Tx, signing: KeptSigning, { byId, answer, at }: Settled): Promise<number> {
  const version = (await currentVersion(tx)) + 1;
  const kept = await tx.rule.findMany({
    where: { OR: signing.rules.map(({ ruleId, version: read }) => ({ ruleId, version: read })) },
  });
  await tx.ruleSigning.update({
    where: { id: signing.id },
    data: { adopted: true, settledById: byId, settledAt: at, answer, version },
  });
  await tx.rule.createMany({
    data: kept.map(({ body, ...row }) => ({
      ...row,
      body: body ?? {},
      version,
      confirmedBy: signing.confirmedAs,
      origin: "confirmed",
      enteredAt: at,
    })),
  });
  return version;
}

export async function refuseSigning(tx: Tx, id: string, { byId, answer, at }: Settled): Promise<void> {
  await tx.ruleSigning.update({ where: { id }, data: { adopted: false, settledById: byId, settledAt: at, answer } });
}

/** As a row is named in the column: `instrument.US_WARRANT@1`. */
function written({ ruleId, version }: SignedRule): string {
  return `${ruleId}@${version}`;
}

function read(text: string): readonly SignedRule[] {
  const [ruleId = "", version = ""] = text.split("@");
  return ruleId === "" ? [] : [{ ruleId, version: Number(version) }];
}
