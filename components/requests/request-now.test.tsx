import { expect, test } from "vitest";
import { whatNow } from "@/components/requests/request-now";
import { aFile, anActor, noon } from "@/lib/law/request/testing/a-file";

const clock = { id: "k", rule: "EPOC_PRESERVE", subjectId: null, startedAt: noon, dueAt: noon, gate: false };

test.each([
  ["runs", null, true],
  ["has ended", noon, false],
])("what now says first that data is preserved on receipt while that clock %s", (_, endedAt, said) => {
  const file = aFile({ instrumentCode: "EU_EPOC", clocks: [{ ...clock, endedAt }] });
  const { sentence } = whatNow({ actor: anActor("reviewer"), file, now: noon }, [], new Map());
  expect(sentence.startsWith("The order has the data preserved on receipt: a Custodian does that first.")).toBe(said);
});
