import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { checkReport } from "@/lib/law/transparency/checks";
import { ReportChecks } from "./report-checks";

const sound = { cells: [], totals: { requests: 0, accounts: 0, outcomes: {} } };
const shown = (document: Parameters<typeof checkReport>[0]) =>
  renderToStaticMarkup(<ReportChecks checks={checkReport(document)} />).replace(/<[^>]+>/g, " ");

test("a publisher reads that nothing stands against a sound report", () => {
  expect(shown(sound)).toContain("Nothing stands against publishing.");
  expect(shown(sound)).not.toContain("Blocks");
});

test("a publisher reads what blocks a report, and where", () => {
  const text = shown({ ...sound, totals: { requests: 3, accounts: 0, outcomes: {} } });
  expect(text).toContain("This report cannot be published as it is.");
  expect(text).toContain("requests: rows add up to 0, totals say 3");
  expect(text).toMatch(/Blocks\s+In every row/);
});
