import { randomBytes, randomUUID } from "node:crypto";
import type { FileToImport } from "@/lib/casework/import-requests-file";
import { type FreshRow, isWalled, refOf } from "@/lib/casework/import-requests-plan";
import { authorityOf, importedCode, type Weighed } from "@/lib/casework/import-requests-standing";
import { countNew } from "@/lib/casework/reckon-due";
import { holidayCountry } from "@/lib/law/deadline/clock-rule";
import { type HolidayCalendar, weekendsOnly } from "@/lib/law/deadline/calendar";
import type { Reckoned } from "@/lib/law/deadline/reckon";
import type { Actor } from "@/lib/law/permission/role";
import type { EntryData } from "@/lib/law/record/entry";
import { clockIn, instrumentIn, type RuleSet } from "@/lib/law/request/rule-set";
import { preservesOnly } from "@/lib/law/request/instrument";
import { dayIn } from "@/lib/law/shared/plain-date";
import { reference } from "@/lib/law/request/reference";
import type { Tx } from "@/lib/store/database";
import { authorityIds, authorityKey } from "@/lib/store/imports-known";
import { appendAll, beginChains } from "@/lib/store/imports-record";
import {
  insertImported,
  insertImportedAuthorities,
  insertImportedInstruments,
  insertImportedTargets,
  type ImportedRequest,
  markImportedDuplicates,
} from "@/lib/store/imports-rows";
import { deskCountry, newestCalendars } from "@/lib/store/calendars";
import { insertClocks } from "@/lib/store/clocks";
import { currentRules } from "@/lib/store/rules";
import { chainFor } from "@/lib/store/record";
import { holdParties } from "@/lib/store/parties";

/** How many requests are stored between two looks at the progress. */
const batch = 2000;

export interface Entering {
  readonly actor: Actor;
  readonly file: FileToImport;
  readonly weighed: Weighed;
  readonly importId: string;
  readonly now: Date;
  readonly onStored: (done: number) => void;
}

/**
 * Stores what a weighed file brings: kinds of process and authorities first, then requests, their targets, whose
 * duplicates they are, and each one's first entry. Gives back the intake references the database would not take.
 */
export async function enterRows(tx: Tx, entering: Entering): Promise<readonly string[]> {
  const { weighed, onStored } = entering;
  const { fresh } = weighed.plan;
  const instruments = await describedInstruments(tx, weighed);
  const rules = await currentRules(tx, dayIn("UTC", entering.now));
  const authorities = await knownAuthorities(tx, entering);
  const establishment = await deskCountry(tx);
  const calendars = new Map((await newestCalendars(tx)).map((one) => [one.jurisdiction, one]));
  const known = { instruments, authorities, rules, establishment, calendars };
  const taken: string[] = [];
  for (let at = 0; at < fresh.length; at += batch) {
    const rows = fresh.slice(at, at + batch);
    const entered = rows.map((one) => requestOf(one, known, entering));
    const requests = entered.map(({ request }) => request);
    const left = await insertAgain(tx, requests, await insertImported(tx, requests));
    taken.push(...requests.filter(({ id }) => left.has(id)).map(({ intakeRef }) => intakeRef));
    if (taken.length > 0) continue; // nothing of this will stand; find the others that are taken, too
    await insertImportedTargets(tx, rows.flatMap(targetsOf));
    await insertClocks(tx, entered.flatMap(clockOf(entering.now)));
    await beginChains(
      tx,
      requests.map((request, place) => firstEntry(request, rows[place], entering)),
    );
    onStored(Math.min(at + batch, fresh.length));
  }
  if (taken.length > 0) return taken;
  await markImportedDuplicates(
    tx,
    fresh.flatMap(({ id, duplicateOfId }) => (duplicateOfId === null ? [] : [{ id, of: duplicateOfId }])),
  );
  return taken;
}

/** A random reference may meet another; a second one settles whether it was that. */
async function insertAgain(
  tx: Tx,
  requests: ImportedRequest[],
  left: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (left.size === 0) return left;
  for (const [place, request] of requests.entries())
    if (left.has(request.id)) requests[place] = { ...request, reference: reference(randomBytes(16)) };
  return insertImported(
    tx,
    requests.filter(({ id }) => left.has(id)),
  );
}

async function describedInstruments(tx: Tx, { instruments, standing }: Weighed): Promise<ReadonlyMap<string, string>> {
  const made = standing.newLegalProcesses.map((label) => ({ label, code: importedCode(label) }));
  if (made.length > 0) await insertImportedInstruments(tx, made);
  return new Map([...instruments, ...made.map(({ label, code }) => [label, code] as const)]);
}

async function knownAuthorities(tx: Tx, { weighed, actor, file, now }: Entering): Promise<ReadonlyMap<string, string>> {
  const made = weighed.standing.newAuthorities.map((name) => ({ id: randomUUID(), ...name }));
  if (made.length === 0) return weighed.authorities;
  await holdParties(tx);
  await insertImportedAuthorities(tx, made, now);
  // One that only the walled compartment knew keeps its id, and is seen by everybody from the entry on.
  const ids = await authorityIds(tx, made);
  const kept = made.map((one) => ({ ...one, id: ids.get(authorityKey(one)) ?? one.id }));
  const entries = kept.map(({ id, name, country, countryLabel }) => ({
    act: "keep-authority" as const,
    actor,
    at: now,
    why: `Named in the import of ${file.fileName}`,
    data: {
      id,
      name,
      changed: { name: fromNothing(name), country: fromNothing(country), countryLabel: fromNothing(countryLabel) },
    },
  }));
  await appendAll(tx, chainFor("parties", weighed.plan.walled), entries);
  return new Map([...weighed.authorities, ...kept.map((one) => [authorityKey(one), one.id] as const)]);
}

const fromNothing = (to: string) => ({ from: null, to });

/** What the rows of a file refer to, and the rules their clocks start under. */
interface Known {
  readonly instruments: ReadonlyMap<string, string>;
  readonly authorities: ReadonlyMap<string, string>;
  readonly rules: RuleSet;
  readonly establishment: string;
  readonly calendars: ReadonlyMap<string, HolidayCalendar>;
}

interface Entered {
  readonly request: ImportedRequest;
  readonly due: Reckoned | null;
  readonly receivedAt: Date;
}

function requestOf({ row, id, digest }: FreshRow, known: Known, { actor, importId, now }: Entering): Entered {
  const { instruments, authorities, rules } = known;
  const instrumentCode = instruments.get(row.legalProcess);
  const authorityId = authorities.get(authorityKey(authorityOf(row)));
  if (instrumentCode === undefined || authorityId === undefined)
    throw new Error("A weighed row lacks what it refers to");
  const due = row.outcome === null ? liveDue(known, row, instrumentCode) : null;
  const request: ImportedRequest = {
    id,
    reference: reference(randomBytes(16)),
    compartment: isWalled(row) ? "national_security" : "general",
    authorityId,
    agencyReference: row.agencyRef,
    agencyReferenceKey: row.agencyRefKey,
    instrumentCode,
    rulesVersion: rules.version,
    category: row.category,
    emergency: row.category === "emergency",
    receivedAt: row.receivedAt.toISOString(),
    // A fixed offset names no zone, so days are counted in UTC; the offset as stated is on the record.
    receivedZone: "UTC",
    channel: row.channel,
    country: row.country,
    countryLabel: row.countryLabel,
    product: row.product,
    accounts: row.accounts,
    dueAt: due?.at?.toISOString() ?? null,
    dueRule: due?.rule ?? null,
    dueReason: due?.reason ?? [],
    stage: row.outcome === null ? "received" : "closed",
    outcome: row.outcome ?? "pending",
    decidedAt: row.decidedAt?.toISOString() ?? null,
    importId,
    intakeRef: refOf(row),
    intakeDigest: digest,
    createdAt: now.toISOString(),
    createdById: actor.id,
  };
  return { request, due, receivedAt: row.receivedAt };
}

/** The clock of an open row. What an import calls an emergency runs by the hour, whatever its legal process is called. */
function liveDue(
  { rules, establishment, calendars }: Known,
  { receivedAt, category, country }: FreshRow["row"],
  instrumentCode: string,
): Reckoned | null {
  const instrument = instrumentIn(rules, instrumentCode);
  const { due, emergencyDue } = instrument;
  const preserves = category === "preservation" && !preservesOnly(instrument) && due !== "on_face";
  const usual = preserves ? "POLICY_PRESERVATION" : due;
  const id = category === "emergency" ? (emergencyDue ?? "POLICY_EMERGENCY") : usual;
  if (id === "on_face") return null;
  const rule = clockIn(rules, id);
  const read = holidayCountry(rule, { authority: country, establishment });
  const calendar = read === null ? null : (calendars.get(read) ?? weekendsOnly(read));
  return countNew({ id, rule, stated: null }, { startedAt: receivedAt, receivedZone: "UTC" }, calendar);
}

/** The clock of an imported due date. What lies before the import was somebody else's to watch: of it nobody is told. */
const clockOf =
  (now: Date) =>
  ({ request, due, receivedAt: startedAt }: Entered) => {
    if (due === null) return [];
    const row = { requestId: request.id, rule: due.rule, subjectId: null, gate: false, main: true, statedOn: null };
    return [{ clock: { ...row, startedAt, toldUntil: now }, reckoned: due }];
  };

/** A row that is open has a target for every account, though nobody has named one yet. */
function targetsOf({ row, id }: FreshRow) {
  if (row.outcome !== null) return [];
  return Array.from({ length: row.accounts }, (_, position) => ({
    id: randomUUID(),
    requestId: id,
    position,
    identifier: `not named in the import (${position + 1} of ${row.accounts})`,
  }));
}

function firstEntry(request: ImportedRequest, fresh: FreshRow | undefined, { actor, file, importId, now }: Entering) {
  if (fresh?.id !== request.id) throw new Error("A request and its row do not belong together");
  const { row } = fresh;
  const data: EntryData = {
    stage: request.stage,
    version: 1,
    import: importId,
    file: file.fileName,
    row: row.line,
    intakeRef: row.intakeRef,
    instrument: request.instrumentCode,
    receivedOffset: row.receivedOffset,
    accounts: row.accounts,
    outcome: row.outcome,
    decidedAt: request.decidedAt,
    duplicateOf: row.duplicateOf,
    due: request.dueRule,
    digest: request.intakeDigest,
  };
  const why = `${file.fileName}, row ${row.line}, ${row.intakeRef}`;
  return { requestId: request.id, entry: { act: "import" as const, actor, at: now, why, data } };
}
