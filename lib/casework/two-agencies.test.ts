import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preserveData } from "@/lib/casework/preserve-data";
import { purgePreservation } from "@/lib/casework/purge-preservation";
import { readRequest } from "@/lib/casework/read-request";
import { releasePreservation } from "@/lib/casework/release-preservation";
import { sendRedirect } from "@/lib/casework/redirect-targets";
import { sendNotice } from "@/lib/casework/send-notice";
import { asOf, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { lettersOf } from "@/lib/casework/testing/an-epoc";
import { walkTo } from "@/lib/casework/testing/a-walk";

const otherAgency = randomUUID();

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
  await asRole(
    desk.database.ownerUrl,
    `INSERT INTO "Authority" (id, name, country, "countryLabel", domains, email, "createdAt")
     VALUES ($1, $2, 'US', 'United States', '{boa.example}', 'desk@boa.example', now())`,
    [otherAgency, agencies[1].name],
  );
});
afterAll(() => desk.database.drop());

const agencies = [
  { name: "District Attorney of Example County", number: "GJ 26/118" },
  { name: "Bureau of Other Affairs", number: "BOA-77-2026" },
] as const;

/** A request for alice's account, with its redirect letter and its customer's notice in the outbox. */
async function worked(authorityId: string, agencyReference: string): Promise<string> {
  const file = await walkTo(desk, await aRequest(desk, { authorityId, agencyReference }), "redirecting");
  const { reference } = file;
  const targetIds = file.targets.map(({ id }) => id);
  const on = async () => (await asOf(desk, reference)).on;
  await must(sendRedirect(desk.person("reviewer"), await on(), { targetIds, nameCustomer: true }, noon));
  const wanted = { noticeId: file.notices[0]?.id ?? "", contactId: null, digest: null };
  await must(sendNotice(desk.person("reviewer"), await on(), wanted, noon));
  return reference;
}

test("edge case 3: two agencies on one account are two requests with one copy, and no letter of one tells of the other", async () => {
  const one = await worked(desk.authorityId, agencies[0].number);
  const two = await worked(otherAgency, agencies[1].number);
  await must(preserveData(desk.person("custodian"), (await asOf(desk, one)).on, { snapshot: "Snapshot 1" }, noon));

  for (const [reference, place] of [
    [one, 0],
    [two, 1],
  ] as const) {
    const letters = await lettersOf(desk, reference);
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
      [place === 0 ? "records@da.example" : "desk@boa.example", "legal@first.example"].toSorted(),
    );
    const text = letters.map((letter) => letter.text.replaceAll(/\s+/g, " ")).join("\n");
    expect(text).toContain(agencies[place].name);
    const theirs = agencies[1 - place];
    for (const word of [theirs?.name, theirs?.number, place === 0 ? two : one]) expect(text).not.toContain(word);
  }

  // Whoever works on the second sees that there is another, and that a copy is kept already.
  const read = await readRequest(desk.person("reviewer"), two, noon, "desk");
  if (!read.ok) throw new Error(read.refusal.code);
  const { endsAt } = (await fileOf(desk, one)).preservations[0] ?? {};
  expect(endsAt).toBeInstanceOf(Date);
  expect(read.value.related).toMatchObject([{ reference: one, how: "overlap", preservedUntil: endsAt }]);
  expect((await fileOf(desk, two)).preservations).toEqual([]);
});

test("edge case 3: one copy serves both: what ends for one request stays for the other, and no certificate says otherwise", async () => {
  const letters = {
    instrumentCode: "US_PRES",
    dueOn: null,
    targets: [target("bob@first.example", ["content"])],
  } as const;
  const one = await aRequest(desk, { ...letters, agencyReference: "P-1" });
  const two = await aRequest(desk, { ...letters, agencyReference: "P-2", authorityId: otherAgency });
  for (const reference of [one, two]) {
    await must(preserveData(desk.person("custodian"), (await asOf(desk, reference)).on, { snapshot: "Copy 5" }, noon));
  }
  const certificateOf = async (reference: string) => {
    const preservationId = (await fileOf(desk, reference)).preservations[0]?.id ?? "";
    const letting = { preservationId, note: "Let go", documentId: null };
    await must(releasePreservation(desk.person("reviewer"), (await asOf(desk, reference)).on, letting, noon));
    const deletion = { preservationId, statement: "Struck off the register of copies" };
    await must(purgePreservation(desk.person("custodian"), (await asOf(desk, reference)).on, deletion, noon));
    const read = await readRequest(desk.person("reviewer"), reference, noon, "desk");
    if (!read.ok) throw new Error(read.refusal.code);
    return read.value.page.preservations[0]?.certificate ?? "";
  };
  const stays = async (reference: string) =>
    (await actsOf(desk, reference)).find(({ act }) => act === "purge-preservation")?.data["staysForAnother"];

  const first = await certificateOf(one);
  expect(first).toContain("I certify that nothing is kept for this request any longer.");
  for (const word of ["no copy", two, agencies[1].name, "another", "other request"]) expect(first).not.toContain(word);
  expect(await stays(one)).toBe(true);
  expect((await fileOf(desk, two)).preservations).toMatchObject([{ state: "active" }]);

  await certificateOf(two);
  expect(await stays(two)).toBe(false);
});
