import { attachDocument } from "@/lib/casework/attach-document";
import { fileChallenge, type Filing } from "@/lib/casework/file-challenge";
import { receiveRequest } from "@/lib/casework/receive-request";
import type { StepOn, Taken } from "@/lib/casework/take-step";
import { noon, received, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { day } from "@/lib/casework/testing/a-challenge";
import type { Actor } from "@/lib/law/permission/role";
import { asActor } from "@/lib/store/database";
import { readRequestFile } from "@/lib/store/request-file";

let papers = 0;

/** A paper that counsel of the compartment attached: to a letter, or to one that is to be recorded with it. */
export async function aPaper(desk: TestDesk, reference: string | null): Promise<string> {
  papers += 1;
  const kept = { name: `paper-${papers}.pdf`, contentType: "application/pdf", bytes: 9, storageKey: `paper-${papers}` };
  const sha256 = String(papers).padStart(64, "0");
  const kind = reference === null ? ("original" as const) : ("court" as const);
  const attached = await attachDocument(desk.person("ns_counsel"), { ...kept, kind, sha256, reference }, noon);
  if (!attached.ok) throw new Error(attached.refusal.code);
  return attached.value.id;
}

/** A national security letter, received at 09:00 UTC on 23 Nov 2026 by counsel of the compartment. */
export async function aLetter(desk: TestDesk): Promise<string> {
  const letter = received(desk, {
    instrumentCode: "US_NSL",
    agencyReference: `NSL ${papers}`,
    documentIds: [await aPaper(desk, null)],
    targets: [target("alice@first.example", ["subscriber"])],
  });
  const taken = await receiveRequest(desk.person("ns_counsel"), letter, noon);
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  return taken.value.reference;
}

/** The letter as the law sees it now, for whoever may see it. */
export async function letterOf(desk: TestDesk, reference: string) {
  const file = await asActor(desk.person("ns_counsel"), (tx) => readRequestFile(tx, reference));
  if (!file) throw new Error(`No letter ${reference}`);
  return file;
}

/** Takes a step on a letter as it stands, by its own counsel. */
export async function onLetter(
  desk: TestDesk,
  reference: string,
  step: (counsel: Actor, on: StepOn) => Promise<Taken>,
): Promise<Taken> {
  const { version } = await letterOf(desk, reference);
  return step(desk.person("ns_counsel"), { reference, version });
}

/** Demands a review of its secrecy on the day it was received, unless said otherwise. */
export async function demand(desk: TestDesk, reference: string, change: Partial<Filing> = {}, now = noon) {
  const file = await letterOf(desk, reference);
  const filing: Filing = {
    party: "us",
    kind: "nsl_review",
    forum: "The Bureau",
    docket: "none yet",
    orderId: file.orders[0]?.id ?? null,
    appealOfId: null,
    filedOn: day("2026-11-23"),
    receivedOn: null,
    documentId: null,
    stayRule: "",
    note: "",
    ...change,
  };
  return onLetter(desk, reference, (counsel, on) => fileChallenge(counsel, on, filing, now));
}
