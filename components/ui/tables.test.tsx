import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { itemAt } from "@/components/desk/rail";
import { DataTable } from "./data-table";
import { RankedBars } from "./ranked-bars";

describe("the table that is a page", () => {
  const columns = [
    { key: "ref", header: "Reference", sortHref: "?sort=ref", sorted: "descending" as const },
    { key: "n", header: "Accounts", numeric: true, hideable: true },
  ];
  const rows = [{ key: "1", href: "/one", current: true, cells: { ref: "A-1", n: "2" } }];

  test("is whole without script: rows link, headings sort, the column choice stays away", () => {
    const markup = renderToStaticMarkup(<DataTable caption="All" columns={columns} rows={rows} />);
    expect(markup).toMatch(/<th scope="row"><a[^>]*aria-current="true"[^>]*href="\/one"[^>]*>A-1<\/a>/);
    expect(markup).toMatch(/aria-sort="descending"><a[^>]*href="\?sort=ref"/);
    expect(markup).toContain('<td data-numeric="true" data-label="Accounts">2</td>');
    expect(markup).not.toContain("Columns");
  });

  test("says what will be there when nothing is", () => {
    const markup = renderToStaticMarkup(
      <DataTable caption="All" columns={columns} rows={[]} empty={<p>Nothing yet</p>} />,
    );
    expect(markup).toContain("Nothing yet");
  });
});

describe("bars", () => {
  const bars = [
    { key: "a", label: "A", value: 2000 },
    { key: "b", label: "B", value: 1 },
    { key: "c", label: "C", value: 0 },
  ];
  const markup = renderToStaticMarkup(
    <RankedBars title="Found" bars={bars} columns={{ label: "Thing", value: "Count" }} />,
  );

  test("draw nothing for nothing, and something for anything", () => {
    expect([...markup.matchAll(/<rect[^>]* width="([^"]+)"/g)].map((found) => found[1])).toEqual([
      "99.50%",
      "0.50%",
      "0",
    ]);
  });

  test("say every figure twice: beside the bar and in the table", () => {
    expect(markup.match(/2,000/g)).toHaveLength(2);
    expect(markup).toContain("<caption");
  });

  test("carry no inline style, which the page's policy forbids", () => {
    expect(markup).not.toContain("style=");
  });
});

describe("where one is on the desk", () => {
  const items = [
    { key: "queue", label: "Queue", href: "/desk" },
    { key: "reports", label: "Reports", href: "/desk/reports" },
  ];

  test.each([
    ["/desk", "queue"],
    ["/desk/requests/WD-1", "queue"],
    ["/desk/reports/2026-h1", "reports"],
    ["/desk/reportsX", "queue"],
    ["/elsewhere", undefined],
  ])("%s belongs to %s", (path, key) => {
    expect(itemAt(items, path)?.key).toBe(key);
  });
});
