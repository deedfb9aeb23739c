import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { environment } from "@/lib/platform/environment";

/**
 * The present instant. The only place that asks the machine's clock; the law and casework are given what it says.
 *
 * With CLOCK set (demo and tests), time runs from that instant, at its normal pace, for every process that shares the
 * data directory.
 */
export function now(): Date {
  const { clock, dataDir } = environment();
  const real = Date.now();
  if (clock === undefined) return new Date(real);
  return new Date(clock.getTime() + (real - firstUse(clock, dataDir, real)));
}

const clockShape = z.object({ clock: z.string(), since: z.number() });

let known: z.infer<typeof clockShape> | undefined;

/** The real instant, in milliseconds, at which this value of CLOCK was first used. Another value starts anew. */
function firstUse(clock: Date, dataDir: string, real: number): number {
  const value = clock.toISOString();
  if (known?.clock === value) return known.since;
  const file = join(dataDir, "clock.json");
  const kept = readKept(file);
  known = kept?.clock === value ? kept : { clock: value, since: real };
  if (known !== kept) {
    mkdirSync(dataDir, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(known));
    renameSync(draft, file);
  }
  return known.since;
}

function readKept(file: string): z.infer<typeof clockShape> | undefined {
  try {
    return clockShape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined; // missing or half-written: this start sets it
  }
}
