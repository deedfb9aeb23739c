import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import {
  type AccessFound,
  against,
  attest,
  type Attestation,
  type Attested,
  contradicted,
  unconfirmed,
} from "@/lib/law/transparency/attest";
import { type NeverId, type Stated, statementsOn } from "@/lib/law/transparency/never-statements";
import { rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";
import { asActor, type Tx } from "@/lib/store/database";
import { accessFound } from "@/lib/store/report-counts";

/** The zone in which a statement's days are counted, whatever the zone of the report that carries it. */
const zone = "UTC";

export interface StatementToMake extends Stated {
  readonly id: NeverId;
  /** What stands against it: then it can only be left out. */
  readonly against: readonly AccessFound[];
}

/** The statements a publisher may make with a report of a period, each with what the counts of the desk say against it. */
export async function readStatements(
  actor: Actor,
  period: ReportPeriod,
  now: Date,
): Promise<Result<readonly StatementToMake[], Refusal>> {
  const permission = permit(actor, "read-reports");
  if (!permission.ok) return permission;
  return asActor(actor, async (tx) => {
    const found = await accessFound(tx, rangeIn(zone, period).to);
    return granted(statementsOn(dayIn(zone, now)).map((one) => ({ ...one, against: against(one, found) })));
  });
}

/** One publisher's word on each statement, held against the counts of the desk. */
export async function attestStatements(
  tx: Tx,
  said: Attestation,
  before: Date,
  now: Date,
): Promise<Result<Attested, Refusal>> {
  const attested = attest(said, dayIn(zone, now));
  if (!attested.ok) return attested;
  const untrue = contradicted(attested.value.stated, await accessFound(tx, before));
  return untrue ? refused(untrue) : attested;
}

/** Why the second publisher's word does not stand: it is about other statements, or a request stands against one by now. */
export async function statementsRefused(
  tx: Tx,
  attested: Attested,
  confirmed: readonly string[],
  before: Date,
  now: Date,
): Promise<Refusal | null> {
  return (
    unconfirmed(attested, confirmed, dayIn(zone, now)) ?? contradicted(attested.stated, await accessFound(tx, before))
  );
}
