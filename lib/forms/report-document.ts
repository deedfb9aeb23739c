import { z } from "zod";
import { requestCategories } from "@/lib/law/shared/category";
import { reportedOutcomes } from "@/lib/law/shared/reported-outcome";
import type { ReportDocument } from "@/lib/law/transparency/report";

const count = z.int().nonnegative();
const instant = z.iso.datetime();
const outcomes = z.partialRecord(z.enum(reportedOutcomes), count);

/**
 * Reads a stored or fetched document back. Strict, so that no field that is not in the schema can travel to the public
 * page; whether the figures agree with one another is for the checks to say.
 */
export const reportDocumentSchema = z.strictObject({
  schema: z.literal("writdesk-report/1"),
  period: z.strictObject({ label: z.string().min(4), from: instant, to: instant, time_zone: z.string().min(1) }),
  version: z.int().positive(),
  published_at: instant.nullable(),
  method_version: z.string().min(1),
  totals: z.strictObject({ requests: count, accounts: count, outcomes }),
  cells: z.array(
    z.strictObject({
      country: z.string(),
      country_label: z.string(),
      category: z.enum(requestCategories),
      legal_process: z.string(),
      product: z.string(),
      requests: count,
      accounts: count,
      outcomes,
      disclosed_requests: count,
      disclosed_pct: z.int().min(0).max(100).nullable(),
    }),
  ),
  national_security: z.array(
    z.strictObject({ process: z.string(), unit: z.enum(["orders", "selectors"]), min: count, max: count }),
  ),
  notes: z.array(z.string()),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
}) satisfies z.ZodType<ReportDocument>;
