import type { Actor } from "@/lib/law/permission/role";
import { deletionCertificate } from "@/lib/law/preservation/certificate";
import { toBePurged } from "@/lib/law/preservation/preservation";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { copyServesAnother, keptWords, purgePreservationRow } from "@/lib/store/preservations";
import { sha256 } from "@/lib/store/record";

export interface Deletion {
  readonly preservationId: string;
  /** What was deleted, where and how. */
  readonly statement: string;
}

/**
 * Certifies that what was kept for a request whose time is over is kept for it no longer; the certificate stays. Where
 * one copy serves another request as well, the record says that it stays for that one, and the other's row stands.
 */
export async function purgePreservation(actor: Actor, on: StepOn, deletion: Deletion, now: Date): Promise<Taken> {
  return takeStep(actor, "purge-preservation", on, now, async (tx, file) => {
    const { preservationId, statement } = deletion;
    const preservation = file.preservations.find((one) => one.id === preservationId);
    if (!preservation) return refused({ code: "preservation-unknown" });
    if (!toBePurged(preservation)) return refused({ code: "preservation-kept" });
    const { snapshot, endedWhy } = await keptWords(tx, preservationId);
    const digest = sha256(statement);
    const certificate = deletionCertificate({
      reference: file.reference,
      authority: file.authority.name,
      accounts: file.targets.map((target) => target.identifier),
      kept: snapshot,
      startsAt: preservation.startsAt,
      endsAt: preservation.endsAt,
      endedWhy: endedWhy ?? "",
      statement,
      digest,
      by: actor.name,
      at: now,
      zone: file.zone,
    });
    const staysForAnother = await copyServesAnother(tx, file.id);
    await purgePreservationRow(tx, preservationId, { certificate, at: now, byId: actor.id });
    const end = { at: now, byId: actor.id, why: "Deleted, with a certificate" };
    await endClocks(tx, file, { subjectId: preservationId }, end);
    return granted({
      why: statement,
      data: { preservation: preservationId, digest, certificate: sha256(certificate), staysForAnother },
    });
  });
}
