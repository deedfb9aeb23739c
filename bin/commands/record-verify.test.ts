import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WrongUsage } from "../command";
import { readArguments } from "../command-line";
import { command } from "./record-verify";

const folder = mkdtempSync(join(tmpdir(), "checkpoints-"));
const verify = (file: string) => command.run(readArguments(command, ["--checkpoint", file]));

describe("a checkpoint that cannot be used", () => {
  test("because it is not there is told in a sentence", async () => {
    const missing = verify(join(folder, "none.json"));
    await expect(missing).rejects.toThrow(WrongUsage);
    await expect(missing).rejects.toThrow(/none\.json cannot be read\. Is it there/);
    await expect(verify(folder)).rejects.toThrow(/cannot be read/);
  });

  test.each(["", "garbage {", "[]", "\u0000"])("because it says %j is told in a sentence", async (text) => {
    const file = join(folder, "garbage.json");
    writeFileSync(file, text);
    await expect(verify(file)).rejects.toThrow(/garbage\.json is not a checkpoint/);
  });
});
