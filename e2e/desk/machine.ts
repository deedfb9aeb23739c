import { type Page, expect } from "@playwright/test";
import { daysAgo, type Paper, paper, todayIn, unique } from "./papers";
import { place, type TokenHolder } from "./place";

export interface ApiAnswer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a journey reads an answer as a stranger's program would
  readonly body: any;
  readonly headers: Headers;
}

/** Talks to the API as a person's program: a bearer token, JSON, nothing else. */
export async function api(
  who: TokenHolder | null,
  method: "GET" | "POST",
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiAnswer> {
  const { url, tokens } = place();
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(who && { authorization: `Bearer ${tokens[who]}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? null : JSON.parse(text), headers: answer.headers };
}

/** Keeps a file through a signed-in page, as its file fields do; gives the document's id. */
export async function keep(page: Page, file: Paper, kind: string, reference?: string): Promise<string> {
  const about = new URLSearchParams({ name: file.name, kind, ...(reference && { request: reference }) });
  const answer = await page.request.put(`/api/documents?${about}`, {
    data: file.buffer,
    headers: { origin: new URL(place().url).origin, "content-type": file.mimeType },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { id } = await answer.json();
  return id;
}

export interface Asked {
  readonly agencyReference: string;
  readonly authority: string;
  readonly instrument: string;
  readonly identifiers: readonly string[];
  readonly category: string;
  readonly receivedAt: string;
  /** The day that stands on its face. Null: none does, and the instrument's own clock counts. */
  readonly dueOn: string | null;
}

export const bureau = "Federal Bureau of Examples";

/** A request that stands at `received`; gives its reference. */
export async function received(asked: Partial<Asked> = {}): Promise<string> {
  const { identifiers = ["lab@northwind.example"], category = "subscriber" } = asked;
  // Due tomorrow, if not said otherwise: no customer could object before it, so that nothing waits a week to leave.
  const { dueOn = daysAgo(-1) } = asked;
  const answer = await api("intake", "POST", "/requests", {
    authority: { chosen: asked.authority ?? bureau },
    agencyReference: asked.agencyReference ?? `J-${unique()}`,
    instrument: asked.instrument ?? "US_SUBP_GJ",
    receivedAt: asked.receivedAt ?? new Date(Date.now() - 3_600_000).toISOString(),
    channel: "email",
    ...(dueOn !== null && { dueOn }),
    targets: identifiers.map((identifier) => ({ identifier, items: [{ category }] })),
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.reference;
}

/** Takes one step through the API on the version that is there now. */
export async function step(who: TokenHolder, reference: string, name: string, input: object = {}): Promise<ApiAnswer> {
  const { body } = await api(who, "GET", `/requests/${reference}`);
  const answer = await api(who, "POST", `/requests/${reference}/steps/${name}`, { version: body.version, ...input });
  expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200);
  return answer;
}

const way = ["received", "legal_review", "redirecting", "approval", "producing", "checking", "ready", "delivered"];

/** A request that was walked as far as a stage, each step by whoever may take it. */
export async function standingAt(stage: string, files: Page, asked: Partial<Asked> = {}): Promise<string> {
  const reference = await received(asked);
  await walked(reference, "received", stage, files);
  return reference;
}

/** Walks a request on from the stage where it stands. */
export async function walked(reference: string, from: string, stage: string, files: Page): Promise<void> {
  for (const next of way.slice(way.indexOf(from) + 1, way.indexOf(stage) + 1)) await moves[next]?.(reference, files);
}

type Move = (reference: string, files: Page) => Promise<void>;

/** Whom intake spoke to, on the day that it is where the request arrived. */
export async function aCall(reference: string) {
  const { body } = await api("intake", "GET", `/requests/${reference}`);
  return {
    numberSource: "our_list",
    calledNumber: "+1 555 0142",
    spokenTo: "The duty sergeant",
    calledOn: todayIn(body.timeZone ?? "UTC"),
  };
}

const moves: Readonly<Record<string, Move>> = {
  async legal_review(reference) {
    const evidence = "Called the switchboard back; the officer confirmed it.";
    await step("intake", reference, "authenticate", { checks: ["call_back"], ...(await aCall(reference)), evidence });
  },
  async redirecting(reference) {
    const found = { jurisdiction: true, power: true, form: true, note: "In order" };
    await step("reviewer", reference, "review", found);
  },
  async approval(reference, files) {
    const targets = await redirectedInVain(reference, files);
    const items = itemsOf(targets).map(({ id: itemId, asked: { from: approvedFrom, to: approvedTo } }) => ({
      itemId,
      approved: true,
      approvedFrom,
      approvedTo,
      withheld: null,
    }));
    await step("reviewer", reference, "propose-scope", { basis: "No less would do", items });
  },
  async producing(reference) {
    await step("counsel2", reference, "approve", { seen: true, note: "" });
  },
  async checking(reference, files) {
    const { targets } = (await api("custodian", "GET", `/requests/${reference}`)).body;
    const rows = [];
    for (const item of itemsOf(targets)) {
      const file = { name: "export.txt", mimeType: "text/plain", buffer: Buffer.from(`Invented export ${unique()}\n`) };
      const covers = { coversFrom: item.asked.from, coversTo: item.asked.to };
      rows.push({ itemId: item.id, documentId: await keep(files, file, "production", reference), ...covers });
    }
    await step("custodian", reference, "produce", { source: "Directory, by the runbook", files: rows, noData: [] });
  },
  async ready(reference) {
    await step("custodian2", reference, "pass-check", { note: "One account, within what was approved" });
  },
  async delivered(reference) {
    await step("custodian", reference, "deliver", { channel: "portal", recipient: "Sgt. R. Alvarez" });
  },
};

/** The authority was sent to the customers, and insists on us; gives the targets. */
export async function redirectedInVain(reference: string, files: Page) {
  const { targets } = (await api("reviewer", "GET", `/requests/${reference}`)).body;
  const targetIds = targets.map((target: { id: string }) => target.id);
  await step("reviewer", reference, "send-redirect", { targetIds, nameCustomer: false });
  const documentId = await keep(files, paper("answer.pdf", "We insist.", unique()), "authority_writing", reference);
  await step("reviewer", reference, "answer-redirect", { targetIds, outcome: "refused", documentId, note: "" });
  return targets;
}

interface AnsweredItem {
  readonly id: string;
  readonly asked: { readonly from: string | null; readonly to: string | null };
}

export function itemsOf(targets: readonly { items: readonly AnsweredItem[] }[]) {
  return targets.flatMap((target) => target.items);
}
