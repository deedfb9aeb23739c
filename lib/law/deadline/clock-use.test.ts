import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clockUse } from "@/lib/law/deadline/clock-use";
import { type ClockRuleId, clockRules } from "@/lib/law/deadline/rule";
import { instruments } from "@/lib/law/request/instrument";
import { keysOf } from "@/lib/law/shared/keys";

const ids = keysOf(clockRules);

/** Tables that casework starts clocks by: whatever clock they name is one it starts. */
const tables = [
  "lib/law/request/due-clock.ts",
  "lib/law/preservation/preservation.ts",
  "lib/law/epoc/certificate.ts",
  "lib/casework/import-requests-enter.ts",
];
const casework = readdirSync("lib/casework")
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(`lib/casework/${name}`, "utf8"));

/** The clocks that something starts: as the answer's due date, in a call by its name, or by one of the tables. */
const started = new Set<string>([
  ...Object.values(instruments).flatMap(({ due, emergencyDue }) => [due, emergencyDue ?? due]),
  ...casework.flatMap((text) =>
    [...text.matchAll(/start(?:Clock|ToDay)\([^;]*?"([A-Z0-9_]+)"/g)].map(([, id]) => id ?? ""),
  ),
  ...tables.flatMap((path) => ids.filter((id) => new RegExp(`\\b${id}\\b`).test(readFileSync(path, "utf8")))),
]);

describe("what the desk does with a clock", () => {
  test.each(ids)("%s is started somewhere, or says that it does not run", (id: ClockRuleId) => {
    expect(started.has(id)).toBe(clockUse[id].use === "runs");
  });

  test("is said with a reason wherever it does not run", () => {
    for (const id of ids)
      if (clockUse[id].use !== "runs") expect(clockUse[id].why?.trim(), id).toMatch(/^\S.{10,}[^.]$/);
  });
});
