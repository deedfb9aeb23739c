import { z } from "zod";
import { documentKindOf } from "@/app/document-kind";
import { discardUpload, keepUpload, type KeptUpload } from "@/app/document-store";
import { type AttachedDocument, attachDocument } from "@/lib/casework/attach-document";
import { refusalStatus } from "@/lib/forms/refusal-status";
import { refusalText } from "@/lib/forms/refusal-text";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { readReference } from "@/lib/law/request/reference";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import type { Limits } from "@/lib/platform/document-files";
import { misnamedText, typeRefusalText } from "@/lib/platform/document-type-words";
import type { Problem } from "@/lib/platform/problem";

/** What is said about a file beside its bytes. */
export const aboutFile = z.object({
  name: z.string().default("").catch(""),
  kind: z.enum(["original", "authority_writing", "secrecy_order", "extension", "production", "other"]).catch("other"),
  request: z
    .string()
    .max(60)
    .nullish()
    .transform((text) => text || null),
});

export interface Arrived extends KeptUpload, AttachedDocument {}

/** Keeps what arrives and writes it down; whatever is refused on the way leaves no file behind. */
export async function attachStream(
  actor: Actor,
  about: z.output<typeof aboutFile>,
  stream: AsyncIterable<Uint8Array>,
  limits: Limits & { readonly sha256?: string | undefined },
  now: Date,
): Promise<Result<Arrived, Problem>> {
  const reference = about.request === null ? null : readReference(about.request);
  const permission = permit(actor, "attach-document");
  if (!permission.ok)
    return refused(problemOf(refusalStatus(permission.refusal), "wrong-role", refusalText(permission.refusal)));
  if (about.request !== null && reference === null)
    return refused(problemOf(404, "not-found", refusalText({ code: "not-found" })));
  const kept = await keepUpload(stream, limits);
  if (!kept.ok) return refused(keepProblem(kept.refusal));
  const { warning, ...file } = kept.value;
  if (limits.sha256 !== undefined && limits.sha256.toLowerCase() !== file.sha256) {
    await discardUpload(file.storageKey);
    return refused(
      problemOf(422, "altered", "What arrived is not what was sent: its SHA-256 differs. Choose the file again."),
    );
  }
  let written = false;
  try {
    const attached = await attachDocument(actor, { ...file, reference, kind: about.kind, name: about.name }, now);
    if (!attached.ok)
      return refused(problemOf(refusalStatus(attached.refusal), attached.refusal.code, refusalText(attached.refusal)));
    written = true;
    return granted({ ...attached.value, ...file, warning });
  } finally {
    if (!written) await discardUpload(file.storageKey);
  }
}

/** What the person who uploads should know, in sentences. */
export function warningsOf({ warning, sameAs, name, contentType }: Arrived): readonly string[] {
  const same =
    sameAs &&
    (sameAs.reference === null
      ? `The same file was added before, as “${sameAs.name}”.`
      : `The same file is attached to ${sameAs.reference} already, as “${sameAs.name}”.`);
  return [warning, misnamedText(name, documentKindOf(contentType)), same].filter((words) => words !== null);
}

type KeepProblem = Extract<Awaited<ReturnType<typeof keepUpload>>, { ok: false }>["refusal"];

function keepProblem(refusal: KeepProblem): Problem {
  if (refusal.code === "too-large") {
    const most = Math.round(refusal.maxBytes / 1024 / 1024);
    return problemOf(413, refusal.code, `The file is larger than ${most} MiB. It was not kept.`);
  }
  if (refusal.code === "cut-off")
    return problemOf(400, refusal.code, "Only part of the file arrived. Choose it again.");
  return problemOf(refusal.code === "empty" ? 422 : 415, refusal.code, typeRefusalText(refusal));
}

function problemOf(status: number, code: string, detail: string): Problem {
  return { status, code, detail };
}
