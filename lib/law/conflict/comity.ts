import { isContent } from "@/lib/law/shared/data-category";
import type { RequestFile } from "@/lib/law/request/file";
import { openItems } from "@/lib/law/request/open-items";

/** Process under 18 USC 2703: where the data lies is no defence against it (18 USC 2713), the customer's country may be. */
const stored: readonly string[] = ["US_SUBP_GJ", "US_SUBP_ADM", "US_2703D", "US_WARRANT"];

/**
 * Whether counsel must look at comity: process for content about a customer of another country, for whom a motion under
 * 18 USC 2703(h) must be made within fourteen days of service.
 */
export function comityToCheck(file: RequestFile): boolean {
  const abroad = file.targets.some(
    ({ outcome, customerCountry }) => outcome === "pending" && customerCountry !== null && customerCountry !== "US",
  );
  return stored.includes(file.instrumentCode) && abroad && openItems(file).some((item) => isContent(item.category));
}

/** The regions in which the data asked for lies, each once, for the record. */
export function regionsAsked({ targets }: Pick<RequestFile, "targets">): readonly string[] {
  return [...new Set(targets.flatMap(({ region }) => region ?? []))].toSorted();
}
