import { parseArgs } from "node:util";

export interface Options {
  /** How many requests the desk is filled with. */
  readonly requests: number;
  /** How often each thing is measured after its warm-up. */
  readonly rounds: number;
  /** The file that keeps the results. */
  readonly json: string;
}

export const usage = `npm run bench -- [--requests N] [--rounds N] [--json FILE]

--requests N  how many requests the desk is filled with (20000)
--rounds N    how often each page and count is measured (60; at least 50 for a p95 that means something)
--json FILE   where the results are kept (.test/bench.json)`;

export function options(args: readonly string[]): Options | "help" {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: "string", default: "20000" },
      rounds: { type: "string", default: "60" },
      json: { type: "string", default: ".test/bench.json" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return "help";
  return {
    requests: between("requests", values.requests, 500, 200_000),
    rounds: between("rounds", values.rounds, 5, 1000),
    json: values.json,
  };
}

function between(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`--${name} is a whole number from ${least} to ${most}.\n\n${usage}`);
}
