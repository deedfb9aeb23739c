import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

/**
 * Writes the database client into lib/store/client. Prisma's command wants to download an engine it does not need
 * for this; naming any existing executable as that engine keeps it offline.
 */
export async function generateClient(schemaFile = "prisma/schema.prisma"): Promise<void> {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  await promisify(execFile)(process.execPath, [prisma, "generate", "--schema", schemaFile], { env });
}
