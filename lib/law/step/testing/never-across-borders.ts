import { leaves, memoProceeds, type NeverSo, onward } from "@/lib/law/step/testing/taken";

/** What a European order, or the law of another country, never allows. */
export const neverAcrossBorders = {
  "delivered before a gate": leaves(({ before, now }) =>
    before.clocks.some((one) => one.gate && one.endedAt === null && (one.dueAt === null || one.dueAt > now)),
  ),
  "delivered although the enforcing authority objects": leaves(
    ({ before }) => (before.epoc?.objectedAt ?? null) !== null,
  ),
  "a processor's European order approved without a reason": ({ step, before }) =>
    step === "approve" &&
    before.instrumentCode === "EU_EPOC" &&
    before.epoc?.addressedAs !== "controller" &&
    before.epoc?.processorReason === null &&
    !memoProceeds(before, "controller_first"),
  "a European order approved or delivered with its certificate unread": ({ step, before }) =>
    onward(step) && before.instrumentCode === "EU_EPOC" && before.epoc === null,
  "approved or delivered while our own question is open": ({ step, before }) =>
    onward(step) &&
    before.clarifications.some(
      ({ askedAt, answeredAt }) =>
        answeredAt === null && !before.memos.some(({ at, conclusion }) => at > askedAt && conclusion === "proceed"),
    ),
  "a public authority's data taken for another State without counsel's memo": ({ step, before }) =>
    onward(step) &&
    before.instrumentCode === "EU_EPOC" &&
    !memoProceeds(before, "public_sector") &&
    before.targets.some(
      ({ outcome, customerClass, customerCountry }) =>
        outcome === "pending" && customerClass === "public_sector" && customerCountry !== before.authority.country,
    ),
  "data in the Union approved for the United States without counsel's memo": ({ step, before }) =>
    step === "approve" &&
    before.instrument.jurisdictions.includes("US") &&
    !memoProceeds(before, "art48") &&
    before.targets.some(
      ({ outcome, region, items }) =>
        outcome === "pending" && region === "eu-west" && items.some(({ approved }) => approved === true),
    ),
  "traffic or content of a European order approved although its certificate does not show what they need": ({
    step,
    before,
  }) =>
    step === "approve" &&
    before.instrumentCode === "EU_EPOC" &&
    before.targets.some(
      (target) =>
        target.outcome === "pending" &&
        target.items.some((item) => item.approved === true && /^(?:traffic|content)$/.test(item.category)),
    ) &&
    (before.epoc?.issuedBy !== "judge" ||
      !["threshold", "listed"].includes(before.epoc?.offence ?? "") ||
      (before.epoc.privileged && !memoProceeds(before, "privilege"))),
  "a European order approved that was served on another establishment without an emergency": ({ step, before }) =>
    step === "approve" &&
    before.instrumentCode === "EU_EPOC" &&
    before.epoc?.servedOn === "another" &&
    !before.epoc.emergency,
  "process of another state approved for a customer in California without its attestation": ({ step, before }) =>
    step === "approve" &&
    before.authority.country === "US" &&
    before.authority.state !== "CA" &&
    before.authority.state !== "federal" &&
    ["US_WARRANT", "US_2703D", "US_SUBP_GJ"].includes(before.instrumentCode) &&
    !before.attestations.some(({ state }) => state === "CA") &&
    before.targets.some(
      ({ outcome, customerState, items }) =>
        outcome === "pending" && customerState === "CA" && items.some(({ approved }) => approved === true),
    ),
  "a European order approved by the certificate of an earlier process": ({ step, before }) =>
    step === "approve" &&
    before.instrumentCode === "EU_EPOC" &&
    before.processes.some(({ number }) => number > (before.epoc?.process ?? 0)),
  "silent on a certificate that asks for no silence": ({ after }) =>
    after.instrumentCode === "EU_EPOC" &&
    after.epoc?.refrain === false &&
    after.orders.some(({ kind, liftedAt }) => kind === "built_in" && liftedAt === null),
} as const satisfies Record<string, NeverSo>;
