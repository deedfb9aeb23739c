import { mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownSecrets, rememberDatabasePort } from "@/lib/platform/secrets";

const newFolder = () => join(mkdtempSync(join(tmpdir(), "secrets-")), "data");

test("two that start at once keep the same secrets, which only the owner may read", async () => {
  const folder = newFolder();
  const [one, other] = await Promise.all([ownSecrets(folder), ownSecrets(folder)]);
  expect(one).toEqual(other);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
});

test("another installation has others", async () => {
  expect((await ownSecrets(newFolder())).masterKey).not.toBe((await ownSecrets(newFolder())).masterKey);
});

test("a port is remembered and changes nothing else", async () => {
  const folder = newFolder();
  const before = await ownSecrets(folder);
  await rememberDatabasePort(folder, 5544);
  expect(await ownSecrets(folder)).toEqual({ ...before, databasePort: 5544 });
});

test("a damaged file is never replaced: its keys may still be needed", async () => {
  const folder = newFolder();
  await ownSecrets(folder);
  writeFileSync(join(folder, "secrets.json"), "{");
  await expect(ownSecrets(folder)).rejects.toThrow(/damaged/);
});
