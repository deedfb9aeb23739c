import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { PrismaPg } from "@prisma/adapter-pg";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";

/**
 * Prisma's schema engine as WebAssembly, so that migrations need no engine to be downloaded.
 * Only its pure parts are used: comparing two schemas, and applying SQL files. Its reading of a live database is broken.
 *
 * @param schema the text of a schema.prisma; it tells the engine that this is PostgreSQL
 * @param databaseUrl where to apply; none to compare schemas only
 */
export async function withSchemaEngine<Answer>(
  schema: string,
  databaseUrl: string | undefined,
  use: (engine: glue.SchemaEngine) => Promise<Answer>,
): Promise<Answer> {
  await loadEngine();
  const pool = new Pool({ ...(databaseUrl === undefined ? {} : { connectionString: databaseUrl }), max: 2 });
  pool.on("error", () => undefined); // the query that meets the lost connection reports it
  const factory = bindMigrationAwareSqlAdapterFactory(
    databaseUrl === undefined ? new NoDatabase(pool) : new WholeScripts(pool),
  );
  const engine = await glue.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, factory);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * The stock adapter cuts a script at every semicolon, which tears function bodies apart.
 * Sent whole, a migration also runs in one transaction: it happens or it does not.
 */
class WholeScripts extends PrismaPg {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.#pool.query(script);
    };
    return adapter;
  }
}

/** The engine asks a server for its version even when it only compares two texts: here is one that is always there. */
class NoDatabase extends PrismaPg {
  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.queryRaw = async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 15.0", 150_000]],
    });
    return adapter;
  }
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= (async () => {
    const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
    const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": importsOf(glue) });
    glue.__wbg_set_wasm(instance.exports);
    const start = instance.exports["__wbindgen_start"];
    if (typeof start === "function") start();
  })();
  return loading;
}

/**
 * The engine imports the glue's functions by name; the module object itself is no plain object.
 * Its ten-second watch on its lock is never cleared, and must not keep a finished command from ending.
 */
function importsOf(module: object): WebAssembly.ModuleImports {
  const functions = Object.entries(module).filter(([, value]) => typeof value === "function");
  const unrefTimer = (run: () => void, milliseconds: number) => setTimeout(run, milliseconds >>> 0).unref();
  return Object.fromEntries(
    functions.map(([name, value]) => [name, name.startsWith("__wbg_setTimeout") ? unrefTimer : value]),
  );
}
