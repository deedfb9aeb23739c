import { describe, expect, test } from "vitest";
import { aReadRequest, noon } from "./testing/a-read-request";
import { certificateBlocks } from "./view-certificate";
import { memoBlocks } from "./view-memos";
import { accountsText, viewOf } from "./view";

const reader = { id: "rita", name: "Rita Reviewer", email: "r@desk.example", roles: ["reviewer"] as const };
const later = new Date(noon.getTime() + 86_400_000);
const said = {
  addressedAs: "processor",
  processorReason: null,
  servedOn: "designated",
  issuedBy: "judge",
  offence: "threshold",
  privileged: false,
  refrain: false,
  process: 1,
  enforcingNotified: true,
  enforcingNotifiedOn: null,
  notNotifiedBecause: null,
  emergency: false,
};
const kept = {
  ...said,
  requestId: "r1",
  refrainReason: null,
  clearanceDocumentId: null,
  objectionDocumentId: null,
  objectionGrounds: [],
  readById: "rita",
  readAt: noon,
};
const gate = {
  id: "k",
  rule: "EPOC_ENF_10D",
  subjectId: null,
  startedAt: noon,
  dueAt: later,
  gate: true,
  endedAt: null,
};

function anOrder(answers: { clearedAt: Date | null; objectedAt: Date | null } | null, clocks = [gate]) {
  return aReadRequest({
    page: { epocs: answers ? [{ ...kept, ...answers }] : [] },
    file: { instrumentCode: "EU_EPOC", epoc: answers && { ...said, ...answers }, clocks },
  });
}

describe("the certificate on the page of a request", () => {
  test.each([
    ["Not read", anOrder(null)],
    ["Gate closed", anOrder({ clearedAt: null, objectedAt: null })],
    ["Read", anOrder({ clearedAt: null, objectedAt: null }, [{ ...gate, dueAt: noon }])],
    ["Cleared", anOrder({ clearedAt: noon, objectedAt: null })],
    ["Refused by the enforcing authority", anOrder({ clearedAt: noon, objectedAt: noon })],
  ])("says %s", (words, read) => {
    expect(certificateBlocks(read, noon)[0]?.tag?.words).toBe(words);
  });

  test.each([
    [null, "On a day that is not known"],
    ["2026-11-24", "24 Nov 2026"],
  ])("says when the enforcing authority received its notification: %s", (enforcingNotifiedOn, words) => {
    const file = { instrumentCode: "EU_EPOC", epoc: { ...said, clearedAt: null, objectedAt: null }, clocks: [gate] };
    const epocs = [{ ...kept, clearedAt: null, objectedAt: null, enforcingNotifiedOn }];
    const facts = certificateBlocks(aReadRequest({ page: { epocs }, file }), noon)[0]?.facts;
    expect(facts?.find(({ term }) => term === "Notification received")).toMatchObject({ value: words });
  });

  test("is not there for other instruments", () => {
    expect(certificateBlocks(aReadRequest(), noon)).toEqual([]);
  });

  test("shows each form of Annex III with what it did to our duty", () => {
    const form = {
      id: "c",
      requestId: "r1",
      grounds: ["incomplete"],
      note: "No zone",
      askedAt: noon,
      askedById: "rita",
      toCourtAt: null,
      toCourtDocumentId: null,
    };
    const read = aReadRequest({
      page: { clarifications: [{ ...form, answeredAt: null, answerDocumentId: null }] },
    });
    const [block] = certificateBlocks(read, noon);
    expect(block?.tag?.words).toBe("Waits for an answer");
    expect(block?.facts).toContainEqual({ term: "Our duty", value: "Did not stand still for this" });
  });
});

test("a memo shows its conclusion, and its reasoning only where it was given", () => {
  const memo = { kind: "art48", conclusion: "refuse" as const, byId: "carla", at: noon };
  const read = aReadRequest({
    page: { memos: [{ ...memo, id: "m", requestId: "r1", text: "" }] },
    file: { memos: [memo] },
  });
  const [block] = memoBlocks(read);
  expect(block?.tag).toEqual({ words: "It must be refused", tone: "blocked" });
  expect(block?.facts).toContainEqual({ term: "Reasoning", value: "Kept with counsel" });
});

test("a demand that names nobody is about an unknown number of accounts, and says so first", () => {
  const read = aReadRequest({ file: { demandKind: "reverse" } });
  expect(accountsText(read)).toBe("an unknown number of accounts");
  expect(viewOf(reader, read, noon).caption.tags[0]?.words).toBe("Reverse: it names nobody");
});
