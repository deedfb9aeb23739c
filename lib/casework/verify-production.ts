import type { HashOf } from "@/lib/casework/check-production";
import { type Archive, type ArchiveFinding, archiveFindings } from "@/lib/law/disclosure/archive";
import { manifestText } from "@/lib/law/disclosure/manifest";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { archivesOf } from "@/lib/store/archives";
import { asActor, decide } from "@/lib/store/database";
import { recordOn } from "@/lib/store/request-moves";
import { sha256 } from "@/lib/store/record";

export interface ArchivesVerified {
  readonly productions: number;
  readonly files: number;
  readonly findings: readonly ArchiveFinding[];
}

/** An auditor hashes what one request delivered again; that somebody did, and what they found, is on its record. */
export async function verifyProduction(
  actor: Actor,
  reference: string,
  now: Date,
  hashOf: HashOf,
): Promise<Result<ArchivesVerified, Refusal>> {
  const permission = permit(actor, "read-record");
  if (!permission.ok) return permission;
  return decide(actor, async (tx) => {
    const archives = await archivesOf(tx, reference);
    const [first] = archives;
    if (!first) return refused<Refusal>({ code: "not-found" });
    const verified = await compared(archives, hashOf);
    const faults = verified.findings.map(({ path, fault }) => (path === null ? fault : `${path}: ${fault}`));
    const data = { productions: verified.productions, files: verified.files, faults };
    await recordOn(tx, first.requestId, { act: "verify-production", actor, at: now, why: "", data });
    return granted(verified);
  });
}

/** Hashes all that was ever delivered again, among what the actor sees; the operator's own check, on no record. */
export async function verifyArchives(actor: Pick<Actor, "id">, hashOf: HashOf): Promise<ArchivesVerified> {
  return compared(await asActor(actor, (tx) => archivesOf(tx, null)), hashOf);
}

async function compared(kept: Awaited<ReturnType<typeof archivesOf>>, hashOf: HashOf): Promise<ArchivesVerified> {
  const archives: Archive[] = [];
  for (const one of kept) archives.push(await archiveOf(one, hashOf));
  return {
    productions: archives.length,
    files: archives.reduce((sum, { files }) => sum + files.length, 0),
    findings: archives.flatMap(archiveFindings),
  };
}

async function archiveOf(
  { id, reference, manifest, manifestHash, onRecord, files }: Awaited<ReturnType<typeof archivesOf>>[number],
  hashOf: HashOf,
): Promise<Archive> {
  const listed = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  const kept = new Map(files.map(({ document, item }) => [`${item.target.position + 1}/${document.name}`, document]));
  const archived = [];
  for (const path of new Set([...listed.keys(), ...kept.keys()])) {
    const document = kept.get(path);
    const found = document === undefined ? null : await hashOf(document.storageKey);
    archived.push({ path, listed: listed.get(path) ?? null, kept: document?.sha256 ?? null, found });
  }
  const hashes = { now: sha256(manifestText(manifest)), fixed: manifestHash, onRecord };
  return { reference, production: id, manifestHash: hashes, files: archived };
}
