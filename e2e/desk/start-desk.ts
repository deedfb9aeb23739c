import { rmSync } from "node:fs";
import { command, startProduct } from "./product";
import { isStarted, keepPlace, tokenHolders } from "./place";

/**
 * Runs once before all journeys: a desk with its story, and a token for each person through whom machines act.
 * Who works on one journey may name a desk that runs already (WRITDESK_E2E_PLACE) and is not kept waiting.
 */
export default async function startDesk(): Promise<() => Promise<void>> {
  if (isStarted()) return async () => undefined;
  rmSync(".test/e2e", { recursive: true, force: true });
  const desk = await startProduct("desk");
  try {
    const tokens: Record<string, string> = {};
    for (const who of tokenHolders) tokens[who] = await tokenOf(desk.dataDir, who);
    keepPlace({ url: desk.url, dataDir: desk.dataDir, tokens });
  } catch (cause) {
    await desk.stop();
    throw cause;
  }
  return () => desk.stop();
}

export async function tokenOf(dataDir: string, who: string): Promise<string> {
  const made = await command(dataDir, ["token", "create", "--user", `${who}@desk.example`, "--label", "journeys"]);
  if (made.code !== 0) throw new Error(`No token for ${who}: ${made.said}`);
  return made.out;
}
