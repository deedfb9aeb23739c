import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";

const limits = { source: 250, test: 300 } as const;

/** Files that may be longer, each with its reason. The list may only become shorter. */
const allowed: ReadonlyMap<string, string> = new Map([]);

/** One line for each hand-written file that is longer than we can read at a sitting; empty when there is none. */
export async function oversized(): Promise<string> {
  const files = writtenFiles();
  if (files.length < 20) return `The size check saw ${files.length} files, which cannot be all of them.`;
  const problems = files.flatMap((file) => {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n").length;
    const limit = limitFor(file);
    if (allowed.has(file)) return lines <= limit ? [`${file} is short enough again: take it off the list`] : [];
    return lines > limit ? [`${file} has ${lines} lines; ${limit} are allowed`] : [];
  });
  return problems.join("\n");
}

export function limitFor(file: string): number {
  return /\.(test|spec)\.tsx?$/.test(file) ? limits.test : limits.source;
}

/** What is in the repository or about to be; in a copy without git, what lies in its folders. */
function writtenFiles(): string[] {
  const isCode = (file: string) =>
    /\.(ts|tsx|mjs|css)$/.test(file) && !file.startsWith("lib/store/client/") && existsSync(file);
  try {
    const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return list.split("\n").filter(isCode);
  } catch {
    return ["app", "bench", "bin", "components", "e2e", "lib", "prisma"]
      .filter(existsSync)
      .flatMap((root) => readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => `${root}/${name}`))
      .filter(isCode);
  }
}
