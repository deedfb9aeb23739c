import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preserveData } from "@/lib/casework/preserve-data";
import { readRequest } from "@/lib/casework/read-request";
import { sendRedirect } from "@/lib/casework/redirect-targets";
import { sendNotice } from "@/lib/casework/send-notice";
import { asOf, must } from "@/lib/casework/testing/a-challenge";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { asRole } from "@/lib/casework/testing/a-history";
import { lettersOf } from "@/lib/casework/testing/an-epoc";
import { walkTo } from "@/lib/casework/testing/a-walk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
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
  const other = randomUUID();
  await asRole(
    desk.database.ownerUrl,
    `INSERT INTO "Authority" (id, name, country, "countryLabel", domains, email, "createdAt")
     VALUES ($1, $2, 'US', 'United States', '{boa.example}', 'desk@boa.example', now())`,
    [other, agencies[1].name],
  );
  const one = await worked(desk.authorityId, agencies[0].number);
  const two = await worked(other, agencies[1].number);
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
