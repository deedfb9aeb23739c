import { randomUUID } from "node:crypto";
import type { Received } from "@/lib/casework/receive-request";
import { receiveRequest } from "@/lib/casework/receive-request";
import type { Actor, Role } from "@/lib/law/permission/role";
import { plainDate } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";
import { freshDatabase, type TestDatabase } from "@/lib/platform/testing/test-database";
import { asActor } from "@/lib/store/database";
import { insertDocument } from "@/lib/store/documents";
import { readRequestFile } from "@/lib/store/request-file";

export const noon = new Date("2026-11-23T12:00:00.000Z");

export interface TestDesk {
  readonly database: TestDatabase;
  readonly person: (role: Role, which?: number) => Actor;
  readonly authorityId: string;
  /** Two customers, one account each: `alice@first.example` and `bob@second.example`. */
  readonly customers: readonly { readonly id: string; readonly account: string }[];
}

/** A desk with two people of every role, one authority, and two customers with one account each. */
export async function aDesk(): Promise<TestDesk> {
  const database = await freshDatabase();
  const people = new Map<string, Actor>();
  const authorityId = randomUUID();
  const customers = ["alice@first.example", "bob@second.example"].map((account) => ({ id: randomUUID(), account }));
  await withClient(database.ownerUrl, async (client) => {
    for (const role of [
      "intake",
      "reviewer",
      "senior_counsel",
      "custodian",
      "publisher",
      "auditor",
      "admin",
      "ns_counsel",
    ] as const) {
      for (const which of [1, 2]) {
        const actor: Actor = {
          id: randomUUID(),
          name: `${role} ${which}`,
          email: `${role}${which}@desk.example`,
          roles: [role],
        };
        people.set(`${role}${which}`, actor);
        await client.query(`INSERT INTO "User" (id, email, name, "createdAt") VALUES ($1, $2, $3, now())`, [
          actor.id,
          actor.email,
          actor.name,
        ]);
        await client.query(`INSERT INTO "UserRole" ("userId", role) VALUES ($1, $2)`, [actor.id, role]);
      }
    }
    await client.query(
      `INSERT INTO "Authority" (id, name, country, "countryLabel", domains, email, "createdAt")
       VALUES ($1, 'District Attorney of Example County', 'US', 'United States', '{da.example}', 'records@da.example', now())`,
      [authorityId],
    );
    for (const [place, customer] of customers.entries()) {
      const [tenancy, name] = [randomUUID(), place === 0 ? "First Example Ltd" : "Second Example GmbH"];
      await client.query(
        `INSERT INTO "Customer" (id, name, class, "ourRole", "createdAt") VALUES ($1, $2, 'enterprise', 'processor', now())`,
        [customer.id, name],
      );
      await client.query(`INSERT INTO "Tenancy" (id, "customerId", name, region) VALUES ($1, $2, 'main', 'us-east')`, [
        tenancy,
        customer.id,
      ]);
      await client.query(`INSERT INTO "Account" (id, "tenancyId", identifier) VALUES ($1, $2, $3)`, [
        randomUUID(),
        tenancy,
        customer.account,
      ]);
      await client.query(
        `INSERT INTO "NoticeContact" (id, "customerId", name, email, preferred) VALUES ($1, $2, 'Legal', $3, true)`,
        [randomUUID(), customer.id, `legal@${name.split(" ")[0]?.toLowerCase() ?? "x"}.example`],
      );
    }
  });
  const person = (role: Role, which = 1) => {
    const actor = people.get(`${role}${which}`);
    if (!actor) throw new Error(`No ${role} ${which} at the test desk`);
    return actor;
  };
  return { database, person, authorityId, customers };
}

/** What intake would record: a warrant for content and subscriber data of the first customer's account. */
export function received(desk: TestDesk, change: Partial<Received> = {}): Received {
  return {
    authorityId: desk.authorityId,
    agencyReference: "GJ 26/118",
    officer: null,
    instrumentCode: "US_WARRANT",
    emergency: false,
    powerCited: null,
    issuedOn: plainDate("2026-11-20"),
    receivedAt: new Date("2026-11-23T09:00:00.000Z"),
    receivedZone: "America/New_York",
    channel: "email",
    dueOn: plainDate("2026-12-04"),
    documentIds: [],
    targets: [target(desk.customers[0]?.account ?? "", ["content", "subscriber"])],
    origin: "desk",
    ...change,
  };
}

export function target(
  identifier: string,
  categories: readonly ("content" | "subscriber" | "traffic")[],
): Received["targets"][number] {
  const items = categories.map((category) => ({
    category,
    service: "",
    askedFrom: "2026-01-01",
    askedTo: "2026-06-30",
  }));
  return { identifier, customerId: null, items };
}

/** Records a request and gives its reference. */
export async function aRequest(desk: TestDesk, change: Partial<Received> = {}): Promise<string> {
  const result = await receiveRequest(desk.person("intake"), received(desk, change), noon);
  if (!result.ok) throw new Error(`Not recorded: ${result.refusal.code}`);
  return result.value.reference;
}

/** The request as the law sees it now. */
export async function fileOf(desk: TestDesk, reference: string) {
  const file = await asActor(desk.person("auditor"), (tx) => readRequestFile(tx, reference));
  if (!file) throw new Error(`No request ${reference}`);
  return file;
}

/** A document on a request, without bytes behind it: its hash is `hash`. */
export async function aDocument(
  desk: TestDesk,
  reference: string,
  name = "answer.pdf",
  hash = "a".repeat(64),
): Promise<string> {
  const file = await fileOf(desk, reference);
  const id = randomUUID();
  const actor = desk.person("custodian");
  await asActor(actor, (tx) =>
    insertDocument(
      tx,
      { id, kind: "other", name, contentType: "application/pdf", bytes: 12, sha256: hash, storageKey: id },
      file.id,
      actor.id,
      noon,
    ),
  );
  return id;
}
