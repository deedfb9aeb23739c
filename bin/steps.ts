import { spawn } from "node:child_process";

/** Tells how long something takes, on one line of stderr, and passes on what it gives. */
export async function timed<Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> {
  const started = performance.now();
  const answer = await work();
  console.error(`  ${what.padEnd(34, " ")} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`);
  return answer;
}

export type Ended = { readonly code: number; readonly output: string };

/** Runs a program to its end and keeps what it says. A program that cannot be run or is killed ends with code 1. */
export async function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    const end = (code: number) => done({ code, output: Buffer.concat(output).toString() });
    child.on("error", (cause) => {
      output.push(Buffer.from(String(cause)));
      end(1);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}
