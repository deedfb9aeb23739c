import { describe, expect, test } from "vitest";
import { WrongUsage, type Command } from "./command";
import { commandHelp, findCommand, readArguments } from "./command-line";
import { limitFor, oversized } from "./file-sizes";

const importing: Command = {
  summary: "Import a file",
  usage: "FILE [NOTE] [--dry-run] [--zone ZONE]",
  positionals: ["FILE", "NOTE?"],
  options: { "dry-run": { type: "boolean" }, zone: { type: "string" } },
  needs: "nothing",
  run: async () => 0,
};

describe("the command line", () => {
  test("reads what stands where, flags and values", () => {
    const given = readArguments(importing, ["cases.csv", "--dry-run", "--zone", "UTC"]);
    expect([given.positional("FILE"), given.positional("NOTE"), given.flag("dry-run"), given.value("zone")]).toEqual([
      "cases.csv",
      "",
      true,
      "UTC",
    ]);
  });

  test.each([[[]], [["a", "b", "c"]], [["a", "--unknown"]], [["a", "--zone"]], [["a", "--dry-run=x"]]])(
    "calls %j wrong usage",
    (words) => {
      expect(() => readArguments(importing, words)).toThrow(WrongUsage);
    },
  );

  test("asks for nothing else when help is wanted", () => {
    expect(readArguments(importing, ["--help"]).wantsHelp).toBe(true);
    expect(commandHelp("import", importing)).toContain("npm run cli -- import FILE");
  });

  test("takes two words for one verb when there is such a verb", async () => {
    expect(await findCommand(["migration", "new", "x"])).toMatchObject({ verb: "migration new", rest: ["x"] });
    expect(await findCommand(["migrate", "x"])).toMatchObject({ verb: "migrate", rest: ["x"] });
    expect(await findCommand(["../cli"])).toBeUndefined();
  });
});

describe("the size check", () => {
  test("lets a test be longer than a source, and finds this repository in order", async () => {
    expect(limitFor("lib/law/x.test.ts")).toBeGreaterThan(limitFor("lib/law/x.ts"));
    expect(await oversized()).toBe("");
  });
});
