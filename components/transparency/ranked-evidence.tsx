import type { RankedGroup } from "@/lib/law/transparency/derive";
import { reaches, type Reach } from "@/lib/law/transparency/outcome";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { BarList, type Bar } from "./bar-list";
import { Evidence } from "./evidence";
import { countryFinding, processFinding, shareWords } from "./findings";
import { GroupTable } from "./group-table";
import { counted } from "./words";

const kinds = {
  country: {
    finding: countryFinding,
    first: "Origin",
    caption: "Requests by country of the authority",
    rest: "other origins",
  },
  process: {
    finding: processFinding,
    first: "Legal process",
    caption: "Requests by legal process",
    rest: "other kinds",
  },
} as const;

/** A picture holds this many bars; what is left is one bar and, in the table, a row each. */
const most = 12;

/** Ranked bars with their finding and their table. */
export function RankedEvidence({
  id,
  by,
  document,
  groups,
  remark,
}: {
  id: string;
  by: keyof typeof kinds;
  document: ReportDocument;
  groups: readonly RankedGroup[];
  remark: string;
}) {
  const { finding, first, caption, rest } = kinds[by];
  const shown = groups.length > most + 1 ? groups.slice(0, most) : groups;
  const left = groups.slice(shown.length);
  const bars = [...shown.map(groupBar), ...(left.length > 0 ? [restBar(left, rest)] : [])];
  return (
    <Evidence
      id={id}
      title={finding(groups, document.totals.requests)}
      remark={remark}
      table={<GroupTable caption={caption} first={first} groups={groups} totals={document.totals} />}
    >
      <BarList label={caption} bars={bars} />
    </Evidence>
  );
}

function groupBar({ key, label, totals, byReach, share }: RankedGroup): Bar {
  return { key, label, requests: totals.requests, byReach, note: shareWords(share) };
}

function restBar(groups: readonly RankedGroup[], rest: string): Bar {
  const byReach: Record<Reach, number> = { content: 0, records: 0, elsewhere: 0, nothing: 0, unsettled: 0 };
  for (const group of groups) for (const reach of reaches) byReach[reach] += group.byReach[reach];
  const largest = groups[0]?.totals.requests ?? 0;
  return {
    key: "?rest",
    label: `${groups.length} ${rest}`,
    requests: groups.reduce((sum, { totals }) => sum + totals.requests, 0),
    byReach,
    note: `none with more than ${counted(largest, "request")}`,
  };
}
