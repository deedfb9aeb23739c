import { isRequestCategory } from "@/lib/law/shared/category";
import { isReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { CountedRequest } from "../count";
import type { CaseRow } from "./generate-cases";

/** A case as counting sees it, read by the shortest way. Test support; the desk reads files in lib/casework. */
export function countedCase(row: CaseRow): CountedRequest {
  const { category, outcome } = row;
  if (!isRequestCategory(category) || !isReportedOutcome(outcome))
    throw new Error(`${row.intake_ref}: ${category}, ${outcome}`);
  return {
    country: row.country,
    countryLabel: row.country_label,
    category,
    legalProcess: row.legal_process,
    product: row.product,
    accounts: Number(row.accounts),
    outcome,
    receivedAt: new Date(row.received_at),
    duplicate: row.duplicate_of !== "",
  };
}
