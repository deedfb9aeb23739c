import { describe, expect, test } from "vitest";
import { aFile, anActor, anItem, aTarget, noon } from "@/lib/law/request/testing/a-file";
import { allRoles } from "@/lib/law/permission/role";
import { allStages } from "@/lib/law/request/stage";
import { allSteps, stepRow } from "@/lib/law/request/workflow";
import { mayTake, openSteps } from "@/lib/law/step/open-steps";

describe("what a person may do now", () => {
  test.each(allSteps)("refuses %s to everybody without its role, at every stage", (step) => {
    const others = allRoles.filter((role) => !stepRow(step).by.includes(role));
    for (const stage of allStages) {
      const refusal = mayTake(step, { actor: anActor(...others), file: aFile({ stage }), now: noon });
      expect(refusal).toMatchObject({ code: "wrong-role" });
    }
  });

  test.each(allSteps)("refuses %s at every stage it does not start from, even to somebody with every role", (step) => {
    for (const stage of allStages.filter((one) => !stepRow(step).from.includes(one))) {
      const refusal = mayTake(step, { actor: anActor(...allRoles), file: aFile({ stage }), now: noon });
      expect(refusal).toMatchObject({ code: "wrong-stage", stage });
    }
  });

  test("offers exactly the steps that are not refused for role or stage", () => {
    for (const stage of allStages) {
      const asked = { actor: anActor("reviewer"), file: aFile({ stage }), now: noon };
      const offered = openSteps(asked).map((one) => one.step);
      const reachable = allSteps.filter(
        (step) => !["wrong-role", "wrong-stage"].includes(mayTake(step, asked)?.code ?? ""),
      );
      expect(offered).toEqual(reachable);
    }
  });

  test("holds approval while a redirect waits, and lets a skip by counsel through", () => {
    const proposal = { id: "p", scopeDigest: "", proposedById: "somebody-else", approvedById: null };
    const items = [anItem({ approved: true, approvedFrom: "2026-01-01", approvedTo: "2026-06-30" })];
    const withAttempt = (outcome: "waiting" | "skipped") =>
      aFile({ stage: "approval", proposal, targets: [aTarget({ items, attempts: [{ id: "a", outcome }] })] });
    const actor = anActor("senior_counsel");
    expect(mayTake("approve", { actor, file: withAttempt("waiting"), now: noon })).toMatchObject({
      code: "redirect-unresolved",
    });
    expect(mayTake("approve", { actor, file: withAttempt("skipped"), now: noon })).toBeNull();
  });

  test("holds a notice while an order is in force, and not for a bare wish for confidentiality", () => {
    const notices = [
      {
        id: "n",
        customerId: "customer-1",
        customerName: "First",
        process: 1,
        user: null,
        state: "owed" as const,
        owedSince: noon,
        dueAt: noon,
        approvedAt: null,
        deferral: null,
        endedDeferral: null,
        acknowledgedAt: null,
        waiverGround: null,
        bar: null,
      },
    ];
    const whole = { liftedAt: null, targetIds: [], extendsId: null, restoresId: null };
    const order = { id: "o", issuedBy: "A court", startsAt: new Date(0), endsAt: null, ...whole };
    const asked = (kind: "ordered" | "claimed_unsupported") => ({
      actor: anActor("reviewer"),
      file: aFile({ stage: "delivered", notices, orders: [{ ...order, kind }] }),
      now: noon,
    });
    expect(mayTake("send-notice", asked("ordered"))).toMatchObject({
      code: "secrecy-in-force",
      until: null,
      order: "A court",
    });
    expect(mayTake("send-notice", asked("claimed_unsupported"))).toBeNull();
  });

  test("holds delivery while a customer who was told may still object, and lets it go the day after", () => {
    const told = {
      id: "n",
      customerId: "customer-1",
      customerName: "First",
      process: 1,
      user: null,
      state: "sent" as const,
      owedSince: noon,
      dueAt: noon,
    };
    const nothingElse = {
      approvedAt: noon,
      deferral: null,
      endedDeferral: null,
      acknowledgedAt: null,
      waiverGround: null,
      bar: null,
    };
    const production = { id: "p", extractedById: "x", checkedById: "y", passed: true, deliveredAt: null, files: [] };
    const file = aFile({
      stage: "ready",
      production,
      notices: [{ ...told, ...nothingElse }],
    });
    const actor = anActor("custodian");
    const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);
    expect(mayTake("deliver", { actor, file, now: later(7) })).toEqual({
      code: "objection-window",
      until: "2026-11-30",
    });
    expect(mayTake("deliver", { actor, file, now: later(8) })).toBeNull();
    expect(mayTake("deliver", { actor, file: { ...file, dueAt: later(3) }, now: later(3) })).toBeNull();
  });
});
