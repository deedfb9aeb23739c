import { type CertificateRead, readEpoc } from "@/lib/casework/read-epoc";
import type { Received } from "@/lib/casework/receive-request";
import type { StepOn, Taken } from "@/lib/casework/take-step";
import { aDesk, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import type { Actor } from "@/lib/law/permission/role";
import type { Arrival } from "@/lib/law/shared/arrival";
import { dayIn, timeIn } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";

/** A certificate that addresses a processor with a reason, asks for no silence, and notified the enforcing authority. */
export const certificate: CertificateRead = {
  addressedAs: "processor",
  processorReason: "harm",
  servedOn: "designated",
  issuedBy: "judge",
  offence: "threshold",
  privileged: false,
  refrain: false,
  refrainReason: "",
  enforcingNotified: true,
  enforcingNotifiedOn: null,
  notNotifiedBecause: "issuing_state",
  emergency: false,
};

/** A desk whose authority is German. */
export async function aEuropeanDesk(): Promise<TestDesk> {
  const desk = await aDesk();
  await change(desk, `UPDATE "Authority" SET country = 'DE', "countryLabel" = 'Germany'`);
  return desk;
}

/** Changes something about the desk's parties, past every rule. */
export async function change(desk: TestDesk, sql: string, values: readonly unknown[] = []): Promise<void> {
  await withClient(desk.database.ownerUrl, (client) => client.query(sql, [...values]));
}

export const european = { instrumentCode: "EU_EPOC", receivedZone: "Europe/Berlin", dueOn: null } as const;

/** A production order for traffic data, received at 10:00 in Berlin on 23 Nov 2026. */
export async function anEpoc(desk: TestDesk, changed: Partial<Received> = {}): Promise<string> {
  return aRequest(desk, {
    ...european,
    targets: [target(desk.customers[0]?.account ?? "", ["traffic"])],
    ...changed,
  });
}

/** Records what the certificate says. */
export async function readCertificate(desk: TestDesk, reference: string, said: Partial<CertificateRead> = {}) {
  const read = (actor: Actor, on: StepOn) => readEpoc(actor, on, { ...certificate, ...said }, noon);
  const taken = await take(desk, reference, desk.person("reviewer"), read);
  if (!taken.ok) throw new Error(`Not read: ${JSON.stringify(taken.refusal)}`);
}

/** What reached the desk at an instant, as somebody in Berlin says it. */
export function arrivedAtInBerlin(at: Date): Arrival {
  return { arrivedOn: dayIn("Europe/Berlin", at), arrivedTime: timeIn("Europe/Berlin", at) };
}

/** Takes a step on a request as it stands. */
export async function take(
  desk: TestDesk,
  reference: string,
  actor: Actor,
  step: (actor: Actor, on: StepOn) => Promise<Taken>,
): Promise<Taken> {
  const { version } = await fileOf(desk, reference);
  return step(actor, { reference, version });
}

/** The letters of a request in the outbox, oldest first. */
export async function lettersOf(desk: TestDesk, reference: string) {
  return withClient(desk.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ kind: string; recipient: string; text: string }>(
      `SELECT m.kind, m.recipient, m.text FROM "Message" m JOIN "LawfulRequest" r ON r.id = m."requestId"
       WHERE r.reference = $1 ORDER BY m."createdAt"`,
      [reference],
    );
    return rows;
  });
}
