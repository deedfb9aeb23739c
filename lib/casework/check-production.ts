import { type Manifest, manifestText } from "@/lib/law/disclosure/manifest";
import { itemWords } from "@/lib/law/disclosure/ceiling";
import { ofAnotherCustomer } from "@/lib/law/disclosure/other-tenant";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import { granted, refused } from "@/lib/law/shared/result";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { tenantsIn } from "@/lib/store/other-tenants";
import { readProduction, settleCheck } from "@/lib/store/productions";
import { sha256 } from "@/lib/store/record";

/** Reads a kept file again and gives its SHA-256 in hex; null when it is gone. */
export type HashOf = (storageKey: string) => Promise<string | null>;

/**
 * A second custodian passes a production: every file is hashed again from where it lies and must be what was
 * submitted; none may be another customer’s; the manifest is fixed with its own hash.
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
    const check = { passed: true, defect: null, checkedById: actor.id, checkedAt: now, manifest, manifestHash };
    await settleCheck(tx, file.production.id, check);
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

function manifestOf(file: RequestFile, production: Awaited<ReturnType<typeof readProduction>>): Manifest {
  return {
    schema: "writdesk-manifest/1",
    reference: production.request.reference,
    agency_reference: production.request.agencyReference,
    scope_sha256: production.approval.scopeDigest,
    source: production.source,
    extracted_at: production.extractedAt.toISOString(),
    files: production.files.map(({ document, item, coversFrom, coversTo }) => ({
      path: `${item.target.position + 1}/${document.name}`,
      bytes: Number(document.bytes),
      sha256: document.sha256,
      target: item.target.identifier,
      category: item.category,
      from: coversFrom,
      to: coversTo,
    })),
    withheld: file.targets.flatMap((target) =>
      target.items
        .filter((item) => item.withheld)
        .map((item) => ({ target: target.identifier, item: itemWords(item), reason: item.withheld ?? "" })),
    ),
    no_data: file.targets.filter((target) => production.noData.includes(target.id)).map((target) => target.identifier),
  };
}
