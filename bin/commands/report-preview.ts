import { previewReport } from "@/lib/casework/preview-report";
import { reportReader } from "@/lib/casework/report-reader";
import { refusalText } from "@/lib/forms/refusal-text";
import { reportJson } from "@/lib/law/transparency/document";
import type { Command } from "../command";
import { periodGiven, periodOptions } from "../report-period";
import { reportTable } from "../report-table";

export const command: Command = {
  summary: "Count a period as it stands now, as a report would print it",
  usage: "--period P | --from D --to D [--json]",
  help: `--period P        a year, half-year or quarter: 2024, 2024-h1, 2024-q3
--from D --to D   the first day and the first day after the period: 2024-01-01 2024-07-01
--json            prints the document itself, as report.json would hold it

Nothing is kept. Checks that fail are named on standard error; the report is printed all the same.

npm run cli -- report preview --period 2024-h1 --json > preview.json`,
  positionals: [],
  options: { ...periodOptions, json: { type: "boolean" } },
  needs: "database",
  run: async (given) => {
    const preview = await previewReport(reportReader, periodGiven(given));
    if (!preview.ok) {
      console.error(refusalText(preview.refusal));
      return 1;
    }
    const { document, checks } = preview.value;
    if (given.flag("json")) process.stdout.write(reportJson(document));
    else console.log(reportTable(document));
    for (const { claim, hard, passed, faults } of checks) {
      if (passed) continue;
      console.error(`${hard ? "Blocks publication" : "Look again"}. Does not hold: ${claim}.`);
      for (const fault of faults) console.error(`  ${fault}`);
    }
    return 0;
  },
};
