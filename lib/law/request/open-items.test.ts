import { describe, expect, test } from "vitest";
import { nextProcess, openItems } from "@/lib/law/request/open-items";
import { allTargetOutcomes, countedOutcome, outcomeAfter } from "@/lib/law/request/target-outcome";
import { aFile, anItem, aTarget, noon } from "@/lib/law/request/testing/a-file";
import type { ProcessFacts } from "@/lib/law/request/track-facts";

const came = (number: number, kind: ProcessFacts["kind"]) => ({ number, kind, receivedAt: noon, recordedAt: noon });
const items = [1, 2, 3].map((process) => anItem({ id: `i${process}`, process }));

describe("what is still open of a request", () => {
  test.each<[string, readonly ProcessFacts[], readonly string[]]>([
    ["all of it, without later process", [], ["i1", "i2", "i3"]],
    ["all that is left, after amended process", [came(2, "amended")], ["i1", "i2", "i3"]],
    ["only what is new, after supplementary process", [came(2, "supplementary")], ["i2", "i3"]],
    ["what came last, after two", [came(2, "supplementary"), came(3, "supplementary")], ["i3"]],
  ])("%s", (_claim, processes, open) => {
    const file = aFile({ processes, targets: [aTarget({ items }), aTarget({ id: "t2", outcome: "content", items })] });
    expect(openItems(file).map((item) => item.id)).toEqual(open);
  });

  test("numbers the next process after the original and after each later one", () => {
    expect(nextProcess(aFile())).toBe(2);
    expect(nextProcess(aFile({ processes: [came(2, "amended"), came(3, "supplementary")] }))).toBe(4);
  });
});

describe("the one outcome of an account that was asked about twice", () => {
  test.each(allTargetOutcomes)("content stays content when the rest comes to %s", (rest) => {
    expect(countedOutcome("content", outcomeAfter("content", rest))).toBe("content");
  });

  test("more becomes more, and what was told stays told while the rest is open", () => {
    expect(outcomeAfter("non_content", "content")).toBe("content");
    expect(outcomeAfter("rejected", "no_data")).toBe("no_data");
    expect(outcomeAfter(null, "rejected")).toBe("rejected");
    expect(countedOutcome("non_content", "pending")).toBe("non_content");
    expect(countedOutcome("rejected", "pending")).toBe("pending");
  });
});
