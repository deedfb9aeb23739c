import { afterAll, beforeAll, expect, test } from "vitest";
import { addCheck } from "@/lib/casework/authenticate";
import { deliver } from "@/lib/casework/deliver";
import { aCallBack } from "@/lib/casework/testing/a-check";
import { aDesk, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { actsOf } from "@/lib/casework/testing/a-notice";
import { anEmergency, on } from "@/lib/casework/testing/an-emergency";
import { change } from "@/lib/casework/testing/an-epoc";
import type { Check } from "@/lib/law/authority/check";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** An emergency that stands ready to leave while no more is on file of its requester than these checks. */
async function readyOn(checks: readonly Check[], level: string, agencyReference: string) {
  const file = await anEmergency(desk, "ready", agencyReference);
  const found = `UPDATE "Authentication" SET checks = $2, level = $3::"VerificationLevel", "numberSource" = NULL WHERE "requestId" = $1`;
  await change(desk, found, [file.id, checks, level]);
  return file;
}
const press = async (reference: string) =>
  deliver(
    desk.person("custodian"),
    on(await fileOf(desk, reference)),
    { channel: "portal", recipient: "Sgt. Example" },
    noon,
  );

test.each([
  ["real police mail", ["listed_domain"], "weak"],
  ["a portal account", ["listed_domain", "portal_account"], "medium"],
] as const)(
  "scenario 11: an emergency known by %s alone is not released without a call-back",
  async (_, checks, level) => {
    const { reference, id } = await readyOn(checks, level, `E-11 ${level}`);
    const before = (await actsOf(desk, reference)).length;
    expect(await press(reference)).toEqual({
      ok: false,
      refusal: { code: "weak-authentication", level, needs: "strong" },
    });
    expect(await fileOf(desk, reference)).toMatchObject({ stage: "ready" });
    expect(await actsOf(desk, reference)).toHaveLength(before);
    const past = `UPDATE "Production" SET "deliveredAt" = $2, channel = 'portal', recipient = 'S' WHERE "requestId" = $1`;
    await expect(change(desk, past, [id, noon])).rejects.toThrow(/not authenticated/);
    const file = on(await fileOf(desk, reference));
    expect(await addCheck(desk.person("intake"), file, aCallBack(), noon)).toMatchObject({ ok: true });
    expect(await press(reference)).toMatchObject({ ok: true });
  },
);
