import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identifyTarget } from "@/lib/casework/keep-track";
import { sendRedirect, skipRedirect } from "@/lib/casework/redirect-targets";
import type { SkipReason } from "@/lib/law/redirect/redirect";
import { aDesk, aRequest, fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
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

async function unknownAccount() {
  const targets = [target("nobody@unknown.example", ["subscriber"])];
  return (await walkTo(desk, await aRequest(desk, { targets }), "redirecting")).reference;
}

async function skip(reference: string, reason: SkipReason) {
  const { targets, version } = await fileOf(desk, reference);
  const targetIds = targets.map((one) => one.id);
  return skipRedirect(desk.person("senior_counsel"), { reference, version }, { targetIds, reason, note: "x" }, noon);
}

describe("whose account a target is", () => {
  test("may be mended until its authority was written to about it", async () => {
    const { reference } = await walkTo(desk, await aRequest(desk), "redirecting");
    expect(await identify(reference, other())).toMatchObject({ ok: true });
    expect((await fileOf(desk, reference)).targets).toMatchObject([{ customerName: "Second Example GmbH" }]);
  });

  test.each(["sent", "skipped for that customer"])(
    "stays with its customer once a redirect was %s",
    async (attempt) => {
      const file = await walkTo(desk, await aRequest(desk), "redirecting");
      const { reference, version } = file;
      const targetIds = file.targets.map((one) => one.id);
      const skip = { targetIds, reason: "customer_is_suspect", note: "The court says so" } as const;
      const tried =
        attempt === "sent"
          ? await sendRedirect(
              desk.person("reviewer"),
              { reference, version },
              { targetIds, nameCustomer: false },
              noon,
            )
          : await skipRedirect(desk.person("senior_counsel"), { reference, version }, skip, noon);
      expect(tried).toMatchObject({ ok: true });
      expect(await identify(reference, other())).toMatchObject({
        refusal: { code: "redirect-already-open", target: "alice@first.example" },
      });
      expect(await identify(reference, own())).toMatchObject({ ok: true });
      expect((await fileOf(desk, reference)).targets).toMatchObject([{ customerId: own() }]);
      expect(await identify(reference, null)).toMatchObject({ ok: true });
      expect((await fileOf(desk, reference)).targets).toMatchObject([{ outcome: "account_not_found" }]);
      expect(await identify(reference, own())).toMatchObject({ refusal: { code: "target-settled" } });
    },
  );

  test("is told after a redirect was skipped for want of one, and the redirect is then to be tried", async () => {
    const reference = await unknownAccount();
    expect(await skip(reference, "customer_defunct")).toMatchObject({ refusal: { code: "customer-unknown" } });
    expect(await skip(reference, "account_not_found")).toMatchObject({ ok: true });
    expect(await identify(reference, own())).toMatchObject({ ok: true });
    expect(await skip(reference, "account_not_found")).toMatchObject({ refusal: { code: "skip-contradicted" } });
    const { targets, version } = await fileOf(desk, reference);
    const targetIds = targets.map((one) => one.id);
    const sent = await sendRedirect(
      desk.person("reviewer"),
      { reference, version },
      { targetIds, nameCustomer: false },
      noon,
    );
    expect(sent).toMatchObject({ ok: true });
  });

  test("is not said to be nobody’s once the scope is approved, nor found against the skip it was approved on", async () => {
    const known = await walkTo(desk, await aRequest(desk), "producing");
    expect(await identify(known.reference, null)).toMatchObject({
      refusal: { code: "scope-approved", because: "no-account" },
    });
    const reference = await unknownAccount();
    await skip(reference, "consumer_account");
    await walkTo(desk, reference, "producing");
    expect(await identify(reference, own())).toMatchObject({
      refusal: { code: "scope-approved", because: "redirect" },
    });
    expect((await fileOf(desk, reference)).targets).toMatchObject([{ customerId: null }]);
    const barred = await unknownAccount();
    await skip(barred, "legally_barred");
    await walkTo(desk, barred, "producing");
    expect(await identify(barred, own())).toMatchObject({ ok: true });
  });
});
