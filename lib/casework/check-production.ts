import { coverLetter } from "@/lib/law/disclosure/cover-letter";
import { manifestText } from "@/lib/law/disclosure/manifest";
import { checkAnswers } from "@/lib/law/disclosure/answers";
import { ofAnotherCustomer } from "@/lib/law/disclosure/other-tenant";
import type { Actor } from "@/lib/law/permission/role";
import { letterText } from "@/lib/law/shared/letter-text";
import { granted, refused } from "@/lib/law/shared/result";
import { manifestOf } from "@/lib/casework/manifest-of";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { readLetterhead } from "@/lib/store/messages";
import { tenantsIn } from "@/lib/store/other-tenants";
import { readProduction, settleCheck } from "@/lib/store/productions";
import { sha256 } from "@/lib/store/record";
import { scopeHolds } from "@/lib/store/scopes";

/** Reads a kept file again and gives its SHA-256 in hex; null when it is gone. */
export type HashOf = (storageKey: string) => Promise<string | null>;

/**
 * A second custodian passes a production: the scope is still what was approved and each item of it is answered; every
 * file is hashed again from where it lies and must be what was submitted; none may be another customer’s; the manifest
 * is fixed with its own hash, and so is the letter on top.
 */
export async function passCheck(
  actor: Actor,
  on: StepOn,
  { note }: { readonly note: string },
  now: Date,
  hashOf: HashOf,
): Promise<Taken> {
  return takeStep(actor, "pass-check", on, now, async (tx, file) => {
    if (!file.production) return refused({ code: "no-production" });
    const production = await readProduction(tx, file.production.id);
    if (!(await scopeHolds(tx, production.approvalId))) return refused({ code: "scope-changed" });
    const unanswered = checkAnswers(file, production);
    if (unanswered) return refused(unanswered);
    const { files, known } = await tenantsIn(tx, file.production.id);
    const strange = ofAnotherCustomer(files, known);
    if (strange.length > 0) return refused({ code: "another-customers-file", files: strange });
    const altered = [];
    for (const { document } of production.files) {
      if ((await hashOf(document.storageKey)) !== document.sha256) altered.push(document.name);
    }
    if (altered.length > 0) return refused({ code: "document-altered", files: altered });
    const manifest = manifestOf(file, production);
    const manifestHash = sha256(manifestText(manifest));
    const desk = await readLetterhead(tx);
    const cover = coverLetter({ desk, authority: file.authority.name, manifest, manifestSha256: manifestHash });
    const check = { passed: true, defect: null, checkedById: actor.id, checkedAt: now, manifest, manifestHash };
    await settleCheck(tx, file.production.id, { ...check, coverLetter: letterText(cover) });
    return granted({ why: note, data: { manifest: manifestHash, files: production.files.length } });
  });
}

export async function failCheck(
  actor: Actor,
  on: StepOn,
  { defect }: { readonly defect: string },
  now: Date,
): Promise<Taken> {
  return takeStep(actor, "fail-check", on, now, async (tx, file) => {
    if (!file.production) return refused({ code: "no-production" });
    await settleCheck(tx, file.production.id, { passed: false, defect, checkedById: actor.id, checkedAt: now });
    return granted({ why: defect });
  });
}
