import { EnvironmentProblem } from "@/lib/platform/environment";

/** Runs a process's start. What stops it is told in its own words, without a stack: it is for who runs it, not who wrote it. */
export async function stating(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    if (!(cause instanceof EnvironmentProblem) && process.env["DEBUG"]) console.error(cause);
    process.exit(1);
  }
}
