import { describe, expect, test } from "vitest";
import { boundToCustomer, redirectStanding } from "@/lib/law/redirect/redirect";
import type { AttemptFacts, TargetFacts } from "@/lib/law/request/file";
import { aFile, aTarget } from "@/lib/law/request/testing/a-file";

const nobody = { customerId: null, customerName: null, ourRole: null, customerClass: null };
const skipped = (skipReason: string): AttemptFacts => ({ id: "a", outcome: "skipped", skipReason });
const standing = (target: Partial<TargetFacts>) => redirectStanding(aFile(), aTarget(target));

describe("a skipped redirect", () => {
  test.each([
    ["account_not_found", { customerClass: "consumer" }],
    ["consumer_account", { customerClass: "enterprise" }],
    ["we_are_controller", { ourRole: "processor" }],
    ["customer_defunct", { customerDefunct: false }],
  ] as const)("for %s stands until a customer is found who contradicts it", (reason, found) => {
    expect(standing({ ...nobody, attempts: [skipped(reason)] })).toBe("skipped");
    expect(standing({ ...found, attempts: [skipped(reason)] })).toBe("open");
  });

  test.each([
    ["consumer_account", { customerClass: "consumer" }],
    ["we_are_controller", { ourRole: "controller" }],
    ["customer_defunct", { customerDefunct: true }],
    ["legally_barred", {}],
    ["emergency", {}],
    ["customer_is_suspect", {}],
  ] as const)("for %s stands for a customer it is true of", (reason, found) => {
    expect(standing({ ...found, attempts: [skipped(reason)] })).toBe("skipped");
  });
});

describe("the newest attempt that arrived", () => {
  const attempts = (...outcomes: readonly AttemptFacts["outcome"][]) =>
    outcomes.map((outcome, place) => ({ id: `a${place}`, outcome }));
  test.each<[string, readonly AttemptFacts["outcome"][], string]>([
    ["a letter that bounced", ["bounced"], "bounced"],
    ["one that waits, after one that bounced", ["bounced", "waiting"], "waiting"],
    ["a second letter that bounced while the first waits", ["waiting", "bounced"], "waiting"],
    ["a refusal, and a second letter that bounced", ["refused", "bounced"], "failed"],
    ["what the customer asks, after a refusal", ["refused", "customer_directed"], "directed"],
  ])("decides where it stands: %s", (_claim, outcomes, stands) => {
    expect(standing({ attempts: attempts(...outcomes) })).toBe(stands);
  });
});

describe("a target", () => {
  test("is bound to its customer by an attempt, or by a skip made for that very customer", () => {
    for (const outcome of ["waiting", "refused", "no_response", "accepted_withdrawn"] as const)
      expect(boundToCustomer(aTarget({ attempts: [{ id: "a", outcome }] }))).toBe(true);
    expect(boundToCustomer(aTarget({ attempts: [skipped("customer_is_suspect")] }))).toBe(true);
    expect(boundToCustomer(aTarget({ attempts: [skipped("legally_barred")] }))).toBe(false);
    expect(boundToCustomer(aTarget({ ...nobody, attempts: [skipped("consumer_account")] }))).toBe(false);
  });
});
