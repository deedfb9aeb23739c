import { Readable } from "node:stream";
import { join } from "node:path";
import { stepForm } from "@/app/step-table";
import { plainPdf } from "@/bin/plain-pdf";
import { attachDocument } from "@/lib/casework/attach-document";
import { readRequest, type ReadRequest } from "@/lib/casework/read-request";
import { receiveRequest } from "@/lib/casework/receive-request";
import { sendMessage } from "@/lib/casework/send-message";
import type { SeedRequest, SeedStep } from "@/lib/forms/seed-file";
import type { Actor } from "@/lib/law/permission/role";
import { isStep } from "@/lib/law/request/workflow";
import type { Result } from "@/lib/law/shared/result";
import { documentDirectory, keepDocument } from "@/lib/platform/document-files";
import { environment } from "@/lib/platform/environment";
import { sendMail } from "@/lib/platform/mail";

/** What the installation's other things are called, and their ids. */
export interface Known {
  readonly person: (email: string) => Actor;
  readonly authorityId: (name: string) => string;
  readonly customerId: (name: string) => string;
  readonly system: Actor;
}

/** Receives one request of a seed file and takes its steps, each by its person, at its time, through casework. */
export async function seedRequest(request: SeedRequest, known: Known): Promise<string> {
  const actor = known.person(request.by);
  const documents = new Map<string, string>();
  const here = request.documents.filter((document) => document.kind === "original");
  for (const document of here) documents.set(document.key, await kept(actor, null, document, request.at));
  const received = await receiveRequest(actor, receivedOf(request, known, [...documents.values()]), request.at);
  const { reference } = must(received, `receiving ${request.agency_reference}`);
  for (const document of request.documents.filter((one) => !here.includes(one))) {
    documents.set(document.key, await kept(known.person(request.by), reference, document, request.at));
  }
  for (const step of request.steps) {
    if (isStep(step.step)) await taken(reference, step, documents, known);
    else await sent(reference, step, known);
  }
  return reference;
}

function receivedOf(request: SeedRequest, known: Known, documentIds: readonly string[]) {
  return {
    authorityId: known.authorityId(request.authority),
    agencyReference: request.agency_reference,
    officer: request.officer,
    instrumentCode: request.instrument,
    emergency: request.emergency,
    powerCited: request.power_cited,
    issuedOn: request.issued_on,
    receivedAt: request.received_at,
    receivedZone: request.time_zone,
    channel: request.channel,
    dueOn: request.due_on,
    documentIds,
    origin: "seed" as const,
    targets: request.targets.map(({ identifier, items }) => ({
      identifier,
      customerId: null,
      items: items.map(({ from, to, ...item }) => ({ ...item, askedFrom: from, askedTo: to })),
    })),
  };
}

async function taken(reference: string, step: SeedStep, documents: ReadonlyMap<string, string>, known: Known) {
  if (!isStep(step.step) || !step.by) throw new Error(`${reference}: ${step.step} needs a person (by)`);
  const actor = known.person(step.by);
  const read = must(await readRequest(actor, reference, step.at, "seed"), `${reference}: opening for ${step.step}`);
  const idNamed = (name: string) => idOf(name, read, documents, known);
  const input = Object.fromEntries(
    Object.entries(step.input).map(([field, value]) => [field, resolved(value, idNamed)]),
  );
  const form = stepForm(step.step).safeParse({ ...input, version: read.file.version });
  if (!form.success)
    throw new Error(
      `${reference}: ${step.step}: ${form.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`,
    );
  must(await form.data(actor, reference, step.at), `${reference}: ${step.step}`);
}

async function sent(reference: string, step: SeedStep, known: Known): Promise<void> {
  const { page } = must(await readRequest(known.system, reference, step.at, "seed"), `${reference}: opening to send`);
  const { smtpUrl, mailFrom, dataDir } = environment();
  const way = { smtpUrl, mailFrom, keptIn: join(dataDir, "mail") };
  for (const message of page.messages.filter((one) => one.state === "ready")) {
    const send: Parameters<typeof sendMessage>[2]["send"] = (mail) => sendMail(mail, way);
    must(await sendMessage(known.system, message.id, { send, clock: () => step.at }), `${reference}: sending`);
  }
}

async function kept(
  actor: Actor,
  reference: string | null,
  document: SeedRequest["documents"][number],
  at: Date,
): Promise<string> {
  const pdf = document.name.endsWith(".pdf");
  const bytes = pdf ? plainPdf(document.text.split("\n")) : Buffer.from(document.text, "utf8");
  const file = must(
    await keepDocument(documentDirectory(environment().documentStore), Readable.from([bytes]), { maxBytes: 1_000_000 }),
    document.name,
  );
  const { kind, name } = document;
  const contentType = pdf ? "application/pdf" : "text/plain";
  const { storageKey, sha256 } = file;
  const attached = await attachDocument(
    actor,
    { reference, kind, name, contentType, bytes: file.bytes, sha256, storageKey },
    at,
  );
  return must(attached, document.name).id;
}

function resolved(value: unknown, idOfName: (name: string) => string | null): unknown {
  if (typeof value === "string") return (value.startsWith("@") ? idOfName(value) : null) ?? value;
  if (Array.isArray(value)) return value.map((one) => resolved(one, idOfName));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, idOfName)]));
}

/** The id a name of the file stands for; null when the string is no name but a text that begins with @. */
function idOf(
  name: string,
  { file }: ReadRequest,
  documents: ReadonlyMap<string, string>,
  known: Known,
): string | null {
  const [kind, rest] = [name.slice(1, name.indexOf(":")), name.slice(name.indexOf(":") + 1)];
  const [target = 0, item = 0] = rest.split(".").map(Number);
  switch (kind) {
    case "target":
      return file.targets[target]?.id ?? null;
    case "item":
      return file.targets[target]?.items[item]?.id ?? null;
    case "order":
      return file.orders[target]?.id ?? null;
    case "document":
      return documents.get(rest) ?? null;
    case "notice":
      return file.notices.find((notice) => notice.customerName === rest)?.id ?? null;
    case "customer":
      return known.customerId(rest);
    case "person":
      return known.person(rest).id;
    default:
      return null;
  }
}

function must<Value>(result: Result<Value, { readonly code: string }>, where: string): Value {
  if (!result.ok) throw new Error(`${where}: refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
