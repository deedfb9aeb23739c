import { resolve } from "node:path";
import type { ParseArgsConfig } from "node:util";

/**
 * A verb of the command line. One file a verb: `bin/commands/token-create.ts` exports `command` and is reached as
 * `npm run cli -- token create`; a verb of one word is a file of one word. There is no other list to add it to.
 *
 * `run` gives back the exit code: 0 done, 1 refused. It prints what a machine reads on stdout and words on stderr.
 * A thrown error is told in one line and ends with 1; throw `WrongUsage` for 2.
 */
export type Command = {
  /** One line, for the list that `--help` prints. */
  readonly summary: string;
  /** What follows the verb, as `FILE [--dry-run]`. */
  readonly usage: string;
  /** Further lines of the verb's own `--help`: each option, and an example. */
  readonly help?: string;
  /** Names of what stands without a dash; one that ends in `?` may be missing. More than these are wrong usage. */
  readonly positionals: readonly string[];
  /** As `parseArgs` of node:util wants them. `--help` is everybody's. */
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** With `database` the store may be used at once: it is prepared before and closed after. */
  readonly needs: "database" | "nothing";
  readonly run: (given: Given) => Promise<0 | 1>;
};

export type Given = {
  /** What stands in the place of a positional; empty when an optional one is missing. */
  readonly positional: (name: string) => string;
  /** The value of an option with a value; undefined when it was not given. */
  readonly value: (name: string) => string | undefined;
  /** Every value of an option that may be given more than once; none when it was not. */
  readonly values: (name: string) => readonly string[];
  /** Whether an option without a value was given. */
  readonly flag: (name: string) => boolean;
  /** A file's path as the person meant it: from where they stood when they called us. */
  readonly path: (given: string) => string;
};

/** What was typed makes no sense; the message says what would. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}

/** The path a person typed. npm runs us in the root of the repository, wherever they stood. */
export function pathFromCaller(given: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), given);
}
