import { fileChallenge, type Filing } from "@/lib/casework/file-challenge";
import { recordRuling, type Ruled } from "@/lib/casework/record-ruling";
import { recordStay, type StayOrdered } from "@/lib/casework/record-stay";
import type { StepOn, Taken } from "@/lib/casework/take-step";
import { aDocument, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import type { RequestFile } from "@/lib/law/request/file";
import { plainDate, type PlainDate } from "@/lib/law/shared/plain-date";

export function day(text: string): PlainDate {
  const read = plainDate(text);
  if (!read) throw new Error(`No such day: ${text}`);
  return read;
}

/** The desk's noon so many days later. */
export const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);

export async function asOf(desk: TestDesk, reference: string): Promise<{ file: RequestFile; on: StepOn }> {
  const file = await fileOf(desk, reference);
  return { file, on: { reference, version: file.version } };
}

/** The clocks of extracts that must be deleted. */
export const purges = (file: RequestFile) => file.clocks.filter((clock) => clock.rule === "PURGE_EXTRACT_7D");

export async function must(taken: Promise<Taken>): Promise<void> {
  const result = await taken;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
}

/** Files a motion to quash by the customer, unless told otherwise, and gives its id. */
export async function filed(desk: TestDesk, reference: string, change: Partial<Filing> = {}): Promise<string> {
  const { on } = await asOf(desk, reference);
  const filing: Filing = {
    party: "customer",
    kind: "motion_to_quash",
    forum: "US District Court, Example District",
    docket: "26-mc-118",
    orderId: null,
    appealOfId: null,
    filedOn: day("2026-11-23"),
    documentId: await aDocument(desk, reference, "motion.pdf"),
    stayRule: "",
    note: "",
    ...change,
  };
  await must(fileChallenge(desk.person("senior_counsel"), on, filing, noon));
  return (await fileOf(desk, reference)).challenges.at(-1)?.id ?? "";
}

export async function stay(desk: TestDesk, reference: string, challengeId: string, change: Partial<StayOrdered> = {}) {
  const { on } = await asOf(desk, reference);
  const documentId = await aDocument(desk, reference, "stay.pdf");
  const ordered = { challengeId, stayedOn: day("2026-11-23"), endsOn: null, documentId, note: "Stayed", ...change };
  return recordStay(desk.person("reviewer"), on, ordered, noon);
}

export async function rule(desk: TestDesk, reference: string, ruled: Partial<Ruled>, now = later(1)) {
  const { file, on } = await asOf(desk, reference);
  const documentId = await aDocument(desk, reference, "ruling.pdf");
  const said = { challengeId: file.challenges.at(-1)?.id ?? "", ruling: "denied" as const, documentId };
  const ruledOn = day("2026-11-24");
  return recordRuling(desk.person("senior_counsel"), on, { ...said, ruledOn, note: "Read", ...ruled }, now);
}
