import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withSchemaEngine } from "@/lib/platform/migrations-engine";

const noFilters = { externalTables: [], externalEnums: [] };

export type MigrationPlace = { readonly schemaFile: string; readonly migrationsFolder: string };

/** Where this repository keeps them; every command runs from its root. */
export const ourMigrations: MigrationPlace = {
  schemaFile: "prisma/schema.prisma",
  migrationsFolder: "prisma/migrations",
};

/**
 * Applies what the database has not seen yet, in the order of the folders' names, each in one transaction.
 * Keeps `_prisma_migrations` as Prisma's own command does. Roles named in the SQL must exist already.
 *
 * @returns the names just applied; none when everything was there
 */
export async function applyMigrations(ownerUrl: string, place = ourMigrations): Promise<readonly string[]> {
  const names = await migrationNames(place);
  const migrationDirectories = await Promise.all(
    names.map(async (path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(join(place.migrationsFolder, path, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  const migrationsList = {
    baseDir: place.migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories,
  };
  const schema = await readFile(place.schemaFile, "utf8");
  const answer = await withSchemaEngine(schema, ownerUrl, (engine) =>
    engine.applyMigrations({ migrationsList, filters: noFilters }),
  );
  return answer.appliedMigrationNames;
}

/**
 * Writes a migration that leads from the newest migration's schema to the one in `schemaFile`.
 * Beside the SQL it keeps a copy of the schema, so that the next one needs no database to compare with.
 * With no difference it writes an empty one for SQL by hand.
 *
 * @param name lower-case words, underscores between
 * @returns the folder written
 */
export async function newMigration(name: string, at: Date, place = ourMigrations): Promise<string> {
  const to = await readFile(place.schemaFile, "utf8");
  const previous = (await migrationNames(place)).at(-1);
  const from =
    previous === undefined
      ? undefined
      : await readFile(join(place.migrationsFolder, previous, "schema.prisma"), "utf8");
  const sql = await difference(from, to);
  const stamp = at.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(place.migrationsFolder, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  await writeFile(join(folder, "schema.prisma"), to);
  await writeFile(join(place.migrationsFolder, "migration_lock.toml"), lockfile);
  return folder;
}

/** The SQL that leads from one schema to another; from nothing when `from` is absent. Needs no database. */
export async function difference(from: string | undefined, to: string): Promise<string> {
  const answer = await withSchemaEngine(to, undefined, (engine) =>
    engine.diff({
      from: from === undefined ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  );
  return answer.stdout ?? "";
}

/** The names of all migrations, oldest first. */
export async function migrationNames(place = ourMigrations): Promise<readonly string[]> {
  const entries = await readdir(place.migrationsFolder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function datamodel(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] };
}

const lockfile = '# Read by Prisma\'s own command; keep it in version control.\nprovider = "postgresql"\n';
