import { afterAll, beforeAll, expect, test } from "vitest";
import { listMail } from "@/lib/casework/list-mail";
import { openMail } from "@/lib/casework/open-mail";
import { aDesk, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf, aQueuedNotice } from "@/lib/casework/testing/a-notice";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

test("kept mail is shown with its request to those who may see the request, and to nobody else", async () => {
  const { reference, messageId } = await aQueuedNotice(desk);
  const ids = await withClient(desk.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ mailId: string }>(`SELECT "mailId" FROM "Message" WHERE id = $1`, [
      messageId,
    ]);
    return rows.map((row) => row.mailId);
  });
  const reviewer = desk.person("reviewer");
  expect(await listMail(reviewer, [...ids, "<unknown@desk.example>"])).toEqual({
    ok: true,
    value: new Map([[ids[0], reference]]),
  });
  expect(await openMail(reviewer, ids[0] ?? "", noon)).toEqual({ ok: true, value: reference });
  expect((await actsOf(desk, reference)).at(-1)).toMatchObject({
    act: "open",
    data: { from: "mail", message: messageId },
  });
  expect(await openMail(desk.person("custodian"), ids[0] ?? "", noon)).toMatchObject({
    refusal: { code: "wrong-role" },
  });
  expect(await listMail(desk.person("custodian"), ids)).toMatchObject({ refusal: { code: "wrong-role" } });
  await withClient(desk.database.ownerUrl, (client) =>
    client.query(`UPDATE "LawfulRequest" SET compartment = 'national_security' WHERE reference = $1`, [reference]),
  );
  expect(await listMail(reviewer, ids)).toEqual({ ok: true, value: new Map() });
  expect(await openMail(reviewer, ids[0] ?? "", noon)).toMatchObject({ refusal: { code: "not-found" } });
});
