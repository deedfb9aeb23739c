import { previewReport } from "@/lib/casework/preview-report";
import { rangeIn } from "@/lib/law/transparency/period";
import { withClient } from "@/lib/platform/database-roles";
import type { Desk } from "./fill-desk";
import { interleaved, type Rounds } from "./interleaved";
import type { Place } from "./place";
import { type Ratio, ratioOf } from "./ratio";

/** A half-year counted, checked and made into a document, against the grouping alone. */
export async function measureReport(place: Place, desk: Desk, how: Rounds): Promise<Ratio> {
  const [, period] = desk.periods;
  const { from, to } = rangeIn("UTC", period);
  return withClient(place.ownerUrl, async (client) => {
    const samples = await interleaved(
      {
        ours: async () => {
          const preview = await previewReport(desk.publishers[0], period);
          if (!preview.ok || preview.value.document.totals.requests === 0) throw new Error("The report is empty");
        },
        grouping: () => client.query(grouping, [from, to]),
      },
      how,
    );
    return ratioOf(`report of ${period.label}`, samples("ours"), { "the bare GROUP BY": samples("grouping") });
  });
}

const grouping = `
  SELECT r.country, r."countryLabel", r.category, i.label, r.product, r.outcome, count(*), sum(r.accounts)
  FROM "LawfulRequest" r JOIN "Instrument" i ON i.code = r."instrumentCode"
  WHERE r."receivedAt" >= $1 AND r."receivedAt" < $2
    AND r."duplicateOfId" IS NULL AND r.category <> 'national_security'
  GROUP BY r.country, r."countryLabel", r.category, i.label, r.product, r.outcome`;
