import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveScope } from "@/lib/casework/approve-scope";
import { askClarification } from "@/lib/casework/clarify-epoc";
import { fileOf, noon, target, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { aEuropeanDesk, anEpoc, lettersOf, readCertificate, take } from "@/lib/casework/testing/an-epoc";
import { refusalText } from "@/lib/forms/refusal-text";
import { openSteps } from "@/lib/law/step/open-steps";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aEuropeanDesk();
});
afterAll(() => desk.database.drop());

const approved = (reference: string) =>
  take(desk, reference, desk.person("senior_counsel"), (actor, on) => approveScope(actor, on, { note: "" }, noon));
const anOrder = () => anEpoc(desk, { targets: [target(desk.customers[0]?.account ?? "", ["subscriber"])] });

describe("an order served on another establishment than the designated one or the legal representative", () => {
  test("is not approved, says why in words, and may be asked about on the form of Annex III", async () => {
    const reference = await anOrder();
    await readCertificate(desk, reference, { servedOn: "another" });
    const file = await walkTo(desk, reference, "approval");
    expect(file.epoc?.servedOn).toBe("another");
    const taken = await approved(reference);
    expect(taken).toEqual({ ok: false, refusal: { code: "wrong-entity" } });
    expect(!taken.ok && refusalText(taken.refusal)).toMatch(/Article 7.*asks for clarification/);
    const steps = openSteps({ actor: desk.person("reviewer"), file, now: noon });
    expect(steps.find(({ step }) => step === "ask-clarification")?.refusal).toBeNull();
    const asks = { grounds: ["manifestly_wrong"], note: "It names our branch in Ghent." } as const;
    const asked = await take(desk, reference, desk.person("reviewer"), (actor, on) =>
      askClarification(actor, on, asks, noon),
    );
    expect(asked.ok).toBe(true);
    expect((await lettersOf(desk, reference)).at(-1)?.text).toContain("It names our branch in Ghent.");
  });

  test("is approved once the certificate is read anew and addresses the representative", async () => {
    const reference = await anOrder();
    await readCertificate(desk, reference, { servedOn: "another" });
    await walkTo(desk, reference, "approval");
    await readCertificate(desk, reference, { servedOn: "representative" });
    expect((await approved(reference)).ok).toBe(true);
  });

  test("is accepted in an emergency", async () => {
    const reference = await anOrder();
    await readCertificate(desk, reference, { servedOn: "another", emergency: true });
    await walkTo(desk, reference, "producing");
    expect((await fileOf(desk, reference)).epoc).toMatchObject({ servedOn: "another", emergency: true });
  });
});
