import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { exported } from "./exported";
import { pathFromCaller, WrongUsage, type Command, type Given } from "./command";

const folder = "bin/commands";

/** Finds the verb at the beginning of a command line: two words if there is such a verb, else one. */
export async function findCommand(
  words: readonly string[],
): Promise<{ verb: string; command: Command; rest: string[] } | undefined> {
  const known = verbFiles();
  for (const length of [2, 1]) {
    const file = words.slice(0, length).join("-");
    if (words.length < length || !known.includes(file)) continue;
    return { verb: words.slice(0, length).join(" "), command: await load(file), rest: words.slice(length) };
  }
  return undefined;
}

/** Every verb with its line, for `--help`. */
export async function commandList(): Promise<string> {
  const lines = await Promise.all(
    verbFiles().map(async (file) => {
      const { usage, summary } = await load(file);
      return `  ${`${verbOf(file)} ${usage}`.padEnd(52)} ${summary}`;
    }),
  );
  return ["Usage: npm run cli -- VERB …   (VERB --help tells more)", "", ...lines].join("\n");
}

export function commandHelp(verb: string, { usage, summary, help }: Command): string {
  return [`Usage: npm run cli -- ${verb} ${usage}`, "", summary, ...(help ? ["", help] : [])].join("\n");
}

type Parsed = { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };

/** Reads what follows the verb; throws `WrongUsage` with what is wrong. */
export function readArguments(command: Command, rest: readonly string[]): Given & { readonly wantsHelp: boolean } {
  const { values, positionals } = parsed(command, rest);
  const wantsHelp = values["help"] === true;
  const required = command.positionals.filter((name) => !name.endsWith("?"));
  const missing = required[positionals.length];
  if (!wantsHelp && missing !== undefined) throw new WrongUsage(`${missing} is missing.`);
  const extra = positionals[command.positionals.length];
  if (extra !== undefined) throw new WrongUsage(`"${extra}" is too much.`);
  return {
    wantsHelp,
    positional: (name) => positionals[command.positionals.findIndex((known) => known.replace("?", "") === name)] ?? "",
    value: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    values: (name) => {
      const given: readonly unknown[] = Array.isArray(values[name]) ? values[name] : [];
      return given.filter((value) => typeof value === "string");
    },
    flag: (name) => values[name] === true,
    path: pathFromCaller,
  };
}

function parsed(command: Command, rest: readonly string[]): Parsed {
  const options = { ...command.options, help: { type: "boolean" as const, short: "h" } };
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new WrongUsage(cause instanceof Error ? cause.message : String(cause));
  }
}

function verbFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => name.slice(0, -".ts".length))
    .sort();
}

function verbOf(file: string): string {
  return file.replace("-", " ");
}

async function load(file: string): Promise<Command> {
  const command = await exported(`${folder}/${file}.ts`, "command");
  if (!isCommand(command)) throw new Error(`${folder}/${file}.ts does not export a command`);
  return command;
}

function isCommand(value: unknown): value is Command {
  return typeof value === "object" && value !== null && "run" in value && "usage" in value && "summary" in value;
}
