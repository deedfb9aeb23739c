import { tablesAreThere } from "@/lib/store/readiness";

/** Whether a request would find its database; false for any reason why not. */
export async function isReady(): Promise<boolean> {
  return tablesAreThere().catch(() => false);
}
