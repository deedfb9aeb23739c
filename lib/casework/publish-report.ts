import { randomUUID } from "node:crypto";
import { attestStatements, statementsRefused } from "@/lib/casework/attest-statements";
import { countReport } from "@/lib/casework/preview-report";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { canonical } from "@/lib/law/record/chain";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { checkReport, publicationBlocked } from "@/lib/law/transparency/checks";
import type { Attestation } from "@/lib/law/transparency/attest";
import { noting, released } from "@/lib/law/transparency/document";
import { statementNotes } from "@/lib/law/transparency/never-statements";
import { periodNamed, rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { decide } from "@/lib/store/database";
import { append, sha256 } from "@/lib/store/record";
import {
  attestedIn,
  discardReleases,
  freezeRelease,
  holdPreparing,
  holdRelease,
  insertRelease,
  listReleases,
  releasesInDoubt,
  versionsOf,
} from "@/lib/store/releases";
import { namesOf } from "@/lib/store/request-views";

export interface Prepared {
  readonly period: ReportPeriod;
  readonly timeZone: string;
  /** What a further version of a published period mends; readers see it. */
  readonly correction: string | null;
  readonly statements: Attestation;
}

/** One publisher counts a period that is over and freezes the figures for another to release. */
export async function prepareRelease(
  actor: Actor,
  { period, timeZone, correction, statements }: Prepared,
  now: Date,
): Promise<Result<{ id: string; version: number; statements: readonly string[] }, Refusal>> {
  const permission = permit(actor, "prepare-report");
  if (!permission.ok) return permission;
  const range = rangeIn(timeZone, period);
  if (range.to > now) return refused({ code: "period-open", until: range.to.toISOString() });
  return decide(actor, async (tx) => {
    await holdPreparing(tx, period.label);
    const { document: figures, checks } = await countReport(tx, period, timeZone);
    const blocked = publicationBlocked(checks);
    if (blocked) return refused(blocked);
    const attested = await attestStatements(tx, statements, range.to, now);
    if (!attested.ok) return attested;
    const versions = await versionsOf(tx, period.label);
    if (versions.released > 0 && !correction) return refused<Refusal>({ code: "correction-reason-missing" });
    await discardReleases(tx, versions.prepared);
    const id = randomUUID();
    const version = versions.released + 1;
    const document = noting(figures, statementNotes(attested.value.stated), sha256);
    const base = { id, label: period.label, range, timeZone, document, correction, attested: attested.value };
    await insertRelease(tx, { ...base, version, preparedById: actor.id, preparedAt: now });
    const stated = attested.value.stated.map((one) => one.id);
    const requests = document.totals.requests;
    const leftOut = attested.value.leftOut.map((one) => one.id);
    const data = { release: id, version, digest: document.digest, requests, stated, leftOut };
    await append(
      tx,
      { name: `release:${period.label}` },
      { act: "prepare-release", actor, at: now, why: correction ?? "", data },
    );
    return granted({ id, version, statements: stated });
  });
}

/**
 * Another publisher releases exactly what was prepared, and confirms each statement by its id: the period is counted
 * again, and if a figure has moved since, or a request stands against a statement, nothing is released.
 */
export async function releaseReport(
  actor: Actor,
  { id, statements }: { readonly id: string; readonly statements: readonly string[] },
  now: Date,
): Promise<Result<{ label: string; version: number }, Refusal>> {
  const permission = permit(actor, "release-report");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const release = await holdRelease(tx, id);
    const period = release && periodNamed(release.label);
    if (!release || !period) return refused<Refusal>({ code: "not-found" });
    if (release.state !== "prepared") return refused<Refusal>({ code: "release-settled" });
    if (release.preparedById === actor.id) return refused<Refusal>({ code: "same-person", first: "prepare-release" });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this application, frozen since
    const prepared = release.document as unknown as ReportDocument;
    const blocked = publicationBlocked(checkReport(prepared));
    if (blocked) return refused(blocked);
    const said = await statementsRefused(tx, attestedIn(release), statements, release.toAt, now);
    if (said) return refused(said);
    const again = await countReport(tx, period, release.timeZone);
    if (figures(again.document) !== figures(prepared)) return refused<Refusal>({ code: "figures-changed" });
    const document = released(prepared, release.version, now, sha256);
    await freezeRelease(tx, id, document, actor.id, now);
    const data = { release: id, version: release.version, digest: document.digest, confirmed: [...statements] };
    await append(tx, { name: `release:${release.label}` }, { act: "release-report", actor, at: now, why: "", data });
    return granted({ label: release.label, version: release.version });
  });
}

export async function discardRelease(
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
  now: Date,
): Promise<Result<undefined, Refusal>> {
  const permission = permit(actor, "prepare-report");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const release = await holdRelease(tx, id);
    if (!release) return refused<Refusal>({ code: "not-found" });
    if (release.state !== "prepared") return refused<Refusal>({ code: "release-settled" });
    await discardReleases(tx, [id]);
    await append(
      tx,
      { name: `release:${release.label}` },
      { act: "discard-release", actor, at: now, why: reason, data: { release: id, version: release.version } },
    );
    return granted();
  });
}

/** Every version of every period with the names of its two people, and whether an incident since may ask for an erratum. */
export async function readReleases(actor: Actor) {
  const permission = permit(actor, "read-reports");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const rows = await listReleases(tx);
    const inDoubt = await releasesInDoubt(tx);
    const names = await namesOf(
      tx,
      rows.flatMap((row) => [row.preparedById, row.releasedById ?? row.preparedById]),
    );
    return granted(
      rows.map((row) => ({
        ...row,
        inDoubt: inDoubt.has(row.id),
        preparedBy: names.get(row.preparedById) ?? "",
        releasedBy: row.releasedById === null ? null : (names.get(row.releasedById) ?? ""),
      })),
    );
  });
}

/** All that is counted, as one text: the same figures, the same text. */
function figures({ cells, totals, period, national_security }: ReportDocument): string {
  return canonical(JSON.parse(JSON.stringify({ cells, totals, period, national_security })));
}
