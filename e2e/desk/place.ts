import { z } from "zod";

/** People of the demo, by the name before `@desk.example`. */
export type Person =
  | "intake"
  | "reviewer"
  | "counsel"
  | "counsel2"
  | "custodian"
  | "custodian2"
  | "publisher"
  | "publisher2"
  | "auditor"
  | "admin"
  | "admin2"
  | "ns-counsel";

export const password = "writdesk-demo";

/** Who acts through the API where a journey only needs a request to stand somewhere. */
export const tokenHolders = ["intake", "reviewer", "counsel2", "custodian", "custodian2"] as const;

export type TokenHolder = (typeof tokenHolders)[number];

const placeShape = z.object({ url: z.url(), dataDir: z.string(), tokens: z.record(z.string(), z.string()) }).readonly();

/** Where the running desk is. Playwright hands the environment of its setup on to its workers. */
export type Place = z.output<typeof placeShape>;

const variable = "WRITDESK_E2E_PLACE";

export function keepPlace({ url, dataDir, tokens }: Place): void {
  process.env[variable] = JSON.stringify({ url, dataDir, tokens });
}

export function isStarted(): boolean {
  return process.env[variable] !== undefined;
}

export function place(): Place {
  const kept = process.env[variable];
  if (kept === undefined) throw new Error("The desk was not started: run `npx playwright test`");
  return placeShape.parse(JSON.parse(kept));
}

/** Works on another desk for as long as `work` takes. */
export async function elsewhere(other: Place, work: () => Promise<void>): Promise<void> {
  const here = place();
  keepPlace(other);
  try {
    await work();
  } finally {
    keepPlace(here);
  }
}
