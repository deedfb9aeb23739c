import { generateClient } from "@/lib/platform/migrations-generate";
import { newMigration } from "@/lib/platform/migrations";

const usage = `Usage: node bin/run.mjs bin/migration.ts new NAME     write the next migration from prisma/schema.prisma
       node bin/run.mjs bin/migration.ts generate     write the database client from prisma/schema.prisma`;

const [verb, name, ...rest] = process.argv.slice(2);

if (verb === "new" && name !== undefined && /^[a-z][a-z0-9_]*$/.test(name) && rest.length === 0) {
  console.log(await newMigration(name, new Date()));
} else if (verb === "generate" && name === undefined) {
  await generateClient();
} else {
  console.error(usage);
  process.exitCode = verb === "--help" ? 0 : 2;
}
