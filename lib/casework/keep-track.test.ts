import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identifyTarget } from "@/lib/casework/keep-track";
import { sendRedirect, skipRedirect } from "@/lib/casework/redirect-targets";
import { aDesk, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

async function identify(reference: string, customerId: string | null) {
  const { targets, version } = await fileOf(desk, reference);
  const identified = { targetId: targets[0]?.id ?? "", customerId };
  return identifyTarget(desk.person("reviewer"), { reference, version }, identified, noon);
}

const own = () => desk.customers[0]?.id ?? "";
const other = () => desk.customers[1]?.id ?? "";

describe("whose account a target is", () => {
  test("may be mended until its authority was written to about it", async () => {
    const { reference } = await walkTo(desk, await aRequest(desk), "redirecting");
    expect(await identify(reference, other())).toMatchObject({ ok: true });
    expect((await fileOf(desk, reference)).targets).toMatchObject([{ customerName: "Second Example GmbH" }]);
  });

  test.each(["sent", "skipped"])("stays with its customer once a redirect was %s", async (attempt) => {
    const file = await walkTo(desk, await aRequest(desk), "redirecting");
    const { reference, version } = file;
    const targetIds = file.targets.map((one) => one.id);
    const skip = { targetIds, reason: "legally_barred", note: "The order forbids it" } as const;
    const tried =
      attempt === "sent"
        ? await sendRedirect(desk.person("reviewer"), { reference, version }, { targetIds, nameCustomer: false }, noon)
        : await skipRedirect(desk.person("senior_counsel"), { reference, version }, skip, noon);
    expect(tried).toMatchObject({ ok: true });
    expect(await identify(reference, other())).toMatchObject({
      refusal: { code: "redirect-already-open", target: "alice@first.example" },
    });
    expect(await identify(reference, own())).toMatchObject({ ok: true });
    expect((await fileOf(desk, reference)).targets).toMatchObject([{ customerId: own() }]);
    expect(await identify(reference, null)).toMatchObject({ ok: true });
    expect((await fileOf(desk, reference)).targets).toMatchObject([{ outcome: "account_not_found" }]);
  });
});
