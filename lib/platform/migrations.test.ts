import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { difference, migrationNames, newMigration, ourMigrations } from "@/lib/platform/migrations";

const head = 'datasource db {\n  provider = "postgresql"\n}\n';
const one = `${head}model Thing {\n  id String @id\n}\n`;
const two = `${head}model Thing {\n  id String @id\n  name String?\n}\n`;

test("a migration leads from the newest one's schema to the present one, without a database", async () => {
  const folder = mkdtempSync(join(tmpdir(), "migrations-"));
  const place = { schemaFile: join(folder, "schema.prisma"), migrationsFolder: join(folder, "migrations") };
  writeFileSync(place.schemaFile, one);
  const first = await newMigration("first", new Date("2026-01-02T03:04:05Z"), place);
  expect(readFileSync(join(first, "migration.sql"), "utf8")).toContain('CREATE TABLE "Thing"');
  writeFileSync(place.schemaFile, two);
  const second = await newMigration("second", new Date("2026-01-02T03:04:06Z"), place);
  expect(readFileSync(join(second, "migration.sql"), "utf8")).toContain(
    'ALTER TABLE "Thing" ADD COLUMN     "name" TEXT',
  );
  expect(await migrationNames(place)).toEqual(["20260102030405_first", "20260102030406_second"]);
});

test("our newest migration knows the whole schema: nobody changed it without a migration", async () => {
  const newest = (await migrationNames()).at(-1) ?? "";
  const kept = readFileSync(join(ourMigrations.migrationsFolder, newest, "schema.prisma"), "utf8");
  expect(await difference(kept, readFileSync(ourMigrations.schemaFile, "utf8"))).toContain(
    "This is an empty migration",
  );
});
