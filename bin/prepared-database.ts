import { shippedCalendars } from "@/lib/platform/holiday-countries";
import { prepareDatabase, type PreparedDatabase } from "@/lib/platform/database";
import { generateWhenStale } from "./building";

/**
 * The database of this installation, ready to work with, and the law's tables in it as this code states them.
 * A process that the demo started finds everything done and its addresses set.
 */
export async function preparedDatabase(): Promise<Pick<PreparedDatabase, "stop">> {
  if (process.env["WRITDESK_PREPARED"] === "1") return { stop: async () => undefined };
  return prepareNow();
}

export async function prepareNow(): Promise<PreparedDatabase> {
  await generateWhenStale();
  const { syncLawTables } = await import("@/lib/store/law-tables");
  return prepareDatabase((ownerUrl) => syncLawTables(ownerUrl, shippedCalendars));
}
