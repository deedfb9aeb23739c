import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { roles } from "@/lib/law/permission/role";

/** The refusals and their words, as they are written down: each case of the switches that share the codes. */
const files = ["", "-process", "-keeping", "-clocks", "-requester", "-reports"].map((part) => `refusal-text${part}.ts`);
const cases = files
  .map((file) => readFileSync(new URL(file, import.meta.url), "utf8"))
  .map((source) => source.slice(source.indexOf("switch (refusal.code)")).split("const givable")[0] ?? "")
  .flatMap((body) => body.split(/^ {4}case /m).slice(1))
  .map((part): [string, string] => [/^"([^"]+)"/.exec(part)?.[1] ?? "", part]);

/** What the reader may do at once, as the words begin it. */
const asks =
  /\b(Add|Ask|Attach|Call|Change|Check|Choose|Close|Deliver|End|Give|Go on|Leave|Load|Look|Mend|Name|Narrow|Open|Publish|Read|Record|Renew|Say|Set|Try|Wait|Withhold|Write)\b/;
const people = [...Object.values(roles).map(({ words }) => words), "Another person", "Counsel", "Intake", "Writdesk"];

/** What asks nothing of anybody, with the reason. The list may only become shorter. */
const nothingToDo: Readonly<Record<string, string>> = {
  "not-found": "What may not be seen is not explained",
  "wrong-stage": "It names the stages at which the step is taken",
  "secrecy-in-force": "The court decides, and time does the rest",
  "order-ended": "What was wanted is so already",
  "notice-already-sent": "What was wanted is so already",
  "suspicion-missing": "There is nothing to settle",
  "preservation-over": "The authority must write anew",
  "preservation-ended": "The authority must write anew",
  "report-blocked": "It lists the checks that fail",
  "release-settled": "What was wanted is so already",
  "not-empty": "It is a safeguard, not a task",
  "roles-unknown": "It lists the roles there are",
};

describe("the words of a refusal", () => {
  test("are there for every code, and all of them were read here", () => {
    const codes = readFileSync(new URL("../law/shared/refusal.ts", import.meta.url), "utf8").match(/code: "/g);
    expect(cases).toHaveLength(codes?.length ?? 0);
    expect(cases.length).toBeGreaterThan(60);
    expect(new Set(cases.map(([code]) => code)).size).toBe(cases.length);
  });

  test.each(cases.filter(([code]) => !Object.hasOwn(nothingToDo, code)))(
    "%s names who can act, or what to do",
    (_, words) => {
      expect(namesAWayOut(words)).toBe(true);
    },
  );

  test.each(Object.keys(nothingToDo))("%s is rightly on the list of those that ask nothing", (code) => {
    const words = cases.find(([one]) => one === code)?.[1] ?? "";
    expect(words).not.toBe("");
    expect(namesAWayOut(words)).toBe(false);
  });

  test.each(cases)("%s ends as a sentence", (_, words) => {
    expect(words.trimEnd().replace(/\s*\}?\s*\}?\s*$/, "")).toMatch(/[.…]["`]\s*[,;)]|\.`;|\."\s*;/);
  });
});

function namesAWayOut(words: string): boolean {
  const said = words.slice(words.indexOf(":") + 1);
  return people.some((person) => said.includes(person)) || asks.test(said) || said.includes("roleWords");
}
