import { operator } from "@/lib/casework/operator";
import { verifyRecord } from "@/lib/casework/verify-record";
import type { Figure } from "./results";

/** The whole record followed link by link and replayed, once. */
export async function measureRecord(): Promise<Figure> {
  const started = performance.now();
  const { entries, faults } = await verifyRecord(operator);
  if (faults.length > 0) throw new Error(`The record has ${faults.length} faults`);
  const seconds = (performance.now() - started) / 1000;
  return {
    name: `verifying the record (${entries} entries)`,
    value: Math.round(entries / seconds),
    unit: "entries a second",
  };
}
