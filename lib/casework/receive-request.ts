import { randomBytes, randomUUID } from "node:crypto";
import { reckonDue } from "@/lib/casework/reckon-due";
import { insertDue, startBeside } from "@/lib/casework/run-clocks";
import { type InstrumentCode, instrumentRow } from "@/lib/law/request/instrument";
import type { RequestFile } from "@/lib/law/request/file";
import { instrumentIn } from "@/lib/law/request/rule-set";
import { reference } from "@/lib/law/request/reference";
import { deeds, permit } from "@/lib/law/permission/may";
import { type Actor, holds } from "@/lib/law/permission/role";
import { dayIn, type PlainDate } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { placeBuiltIn } from "@/lib/casework/place-built-in";
import { silentByItself } from "@/lib/law/secrecy/built-in";
import { authorityById } from "@/lib/store/authorities";
import { type Decide, decide, type Tx } from "@/lib/store/database";
import { bindDocuments } from "@/lib/store/documents";
import { currentRules } from "@/lib/store/rules";
import { readRequestFile } from "@/lib/store/request-file";
import { append } from "@/lib/store/record";
import {
  accountOf,
  holdAgencyReference,
  insertRequest,
  type NewItem,
  type NewRequest,
  sameAgencyReference,
} from "@/lib/store/requests";

/** What intake reads off an instrument. `dueOn` is the date on its face, if it states one. */
export interface Received {
  readonly authorityId: string;
  readonly agencyReference: string;
  readonly officer: string | null;
  readonly instrumentCode: InstrumentCode;
  readonly emergency: boolean;
  readonly powerCited: string | null;
  readonly issuedOn: PlainDate | null;
  readonly receivedAt: Date;
  readonly receivedZone: string;
  readonly channel: NewRequest["channel"];
  readonly dueOn: PlainDate | null;
  readonly documentIds: readonly string[];
  readonly targets: readonly {
    readonly identifier: string;
    readonly customerId: string | null;
    readonly items: readonly NewItem[];
  }[];
  readonly origin: NewRequest["origin"];
}

export interface ReceivedRequest {
  readonly reference: string;
  /** Requests of the same authority under the same reference, for intake to look at. */
  readonly alike: readonly string[];
}

/**
 * Records a request with its original, its clock started, and its first entry.
 *
 * @param deciding `within` a transaction when more is recorded with it, all of it or nothing
 */
export async function receiveRequest(
  actor: Actor,
  received: Received,
  now: Date,
  deciding: Decide = decide,
): Promise<Result<ReceivedRequest, Refusal>> {
  const permission = mayReceive(actor, received.instrumentCode);
  if (!permission.ok) return permission;
  if (received.receivedAt > now) return refused({ code: "in-the-future" });
  const { documentIds, dueOn: _onItsFace, targets, ...plain } = received;
  const id = randomUUID();
  return deciding(actor, async (tx) => {
    const rules = await currentRules(tx, dayIn(received.receivedZone, received.receivedAt));
    const { category, label } = instrumentIn(rules, received.instrumentCode);
    const country = (await authorityById(tx, received.authorityId))?.country ?? null;
    const answer = await reckonDue(tx, { ...received, country }, rules);
    await holdAgencyReference(tx, received.authorityId, received.agencyReference);
    const alike = await sameAgencyReference(tx, received.authorityId, received.agencyReference);
    const request = {
      ...plain,
      id,
      reference: reference(randomBytes(16)),
      category,
      // An emergency request is one whether or not somebody ticked it: the strong check depends on it.
      emergency: received.emergency || category === "emergency",
      rulesVersion: rules.version,
      due: answer?.reckoned ?? null,
      targets: await known(tx, targets),
    };
    await insertRequest(tx, request, actor.id, now);
    if (answer) await insertDue(tx, id, { ...answer, toldUntil: received.receivedAt });
    if (!(await bindDocuments(tx, documentIds, id, "original"))) return refused<Refusal>({ code: "document-unknown" });
    const file = await readRequestFile(tx, request.reference);
    if (file && answer) await startBeside(tx, file, answer.due, received.receivedAt);
    const secrecy = file && (await builtIn(tx, actor, file, now));
    const data = {
      stage: "received",
      ...(secrecy === null ? {} : { secrecy }),
      version: 1,
      instrument: received.instrumentCode,
      targets: targets.length,
      documents: [...documentIds],
      due: answer?.reckoned.rule ?? null,
      rules: rules.version,
      alike: alike.map((one) => one.reference),
    };
    const why = `${label}, ${received.agencyReference || "without a reference"}`;
    await append(tx, { requestId: id }, { act: "receive", actor, at: now, why, data });
    return granted({ reference: request.reference, alike: alike.map((one) => one.reference) });
  });
}

/** Secrecy that the instrument brings with it holds from the first moment; null: it brings none. */
async function builtIn(tx: Tx, actor: Actor, file: RequestFile, now: Date): Promise<string | null> {
  if (!silentByItself(file.instrument)) return null;
  return placeBuiltIn(tx, actor, file, { basis: file.instrument.secrecy.words }, now);
}

/** Who may record a request may also see it: the national-security compartment is kept by its own counsel, and no other. */
export function mayReceive(actor: Actor, instrumentCode: InstrumentCode): Result<undefined, Refusal> {
  const permission = permit(actor, "receive-request");
  if (!permission.ok) return permission;
  const walled = instrumentRow(instrumentCode).category === "national_security";
  const needs = deeds["receive-request"].filter((role) => (role === "ns_counsel") === walled);
  return holds(actor, needs) ? granted() : refused({ code: "wrong-role", needs });
}

async function known(tx: Tx, targets: Received["targets"]) {
  const found = [];
  for (const target of targets) {
    const account = await accountOf(tx, target.identifier, target.customerId);
    found.push({
      ...target,
      customerId: target.customerId ?? account?.customerId ?? null,
      accountId: account?.accountId ?? null,
    });
  }
  return found;
}
