import type { NarrowingView } from "@/components/requests/narrowing-bars";
import type { ScopeRow, ScopeView } from "@/components/requests/request-scope-grid";
import { daysText } from "@/components/ui/when-text";
import type { ReadRequest } from "@/lib/casework/read-request";
import { withholdingText } from "@/lib/law/disclosure/withholding";
import { listWords } from "@/lib/forms/words";
import { ceilingReason } from "@/lib/law/disclosure/ceiling";
import {
  type ItemDays,
  itemDays,
  narrowingWords,
  requestNarrowing,
  type ScopeLayer,
  scopeLayers,
} from "@/lib/law/disclosure/narrowing";
import type { Range } from "@/lib/law/disclosure/range";
import { reachOf } from "@/lib/law/instrument/ceiling-table";
import type { ItemFacts, RequestFile } from "@/lib/law/request/file";
import { dataCategories } from "@/lib/law/shared/data-category";

/** What of each item a production says, beside its days. */
interface Produced {
  readonly ranges: readonly Range[];
  readonly services: readonly (string | null)[];
  readonly records: number | null;
  readonly withheld: readonly string[];
}

/** The scope grid; what failed its check counts as not produced. */
export function scopeOf(read: ReadRequest): ScopeView {
  const { file } = read;
  return {
    zone: file.zone,
    narrowing: narrowingOf(read),
    unconfirmed: file.instrument.confirmedBy === null,
    targets: file.targets
      .filter((target) => target.items.length > 0)
      .map((target) => ({
        id: target.id,
        identifier: target.identifier,
        rows: target.items.map((item) => scopeRow(file, item, producedOf(read, item.id))),
      })),
  };
}

/** Each layer beside what was asked, as bars and in words; null before anything was decided. */
export function narrowingOf(read: ReadRequest): NarrowingView | null {
  const items = read.file.targets.flatMap((target) => target.items);
  if (items.every((item) => item.approved === null)) return null;
  const narrowing = requestNarrowing(read.file, (id) => producedOf(read, id).ranges);
  const { asked } = narrowing;
  const parts = scopeLayers.map((layer) => {
    const { accountDays, items: count } = narrowing[layer];
    const share = asked.accountDays > 0 ? accountDays / asked.accountDays : count / Math.max(1, asked.items);
    return { layer, share, words: layer === "asked" ? askedWords(asked) : narrowingWords(narrowing, layer) };
  });
  return { parts };
}

function askedWords({ items, accountDays, unbounded }: { items: number; accountDays: number; unbounded: number }) {
  const days = accountDays > 0 ? `${accountDays.toLocaleString("en")} account-days, ` : "";
  const open = unbounded === 0 ? "" : `, ${unbounded === items ? "" : `${unbounded} of them `}without bound`;
  return `${days}${items === 1 ? "1 item" : `${items} items`}${open}`;
}

function producedOf({ page }: ReadRequest, itemId: string): Produced {
  const standing = page.productions.filter((one) => one.passed !== false);
  const files = standing.flatMap((one) => one.files).filter((one) => one.itemId === itemId);
  const said = standing.flatMap((one) => one.items).filter((one) => one.itemId === itemId);
  const counted = said.flatMap(({ records }) => records ?? []);
  return {
    ranges: files.map((one) => ({ from: one.coversFrom, to: one.coversTo })),
    services: files.map((one) => one.service),
    records: counted.length > 0 ? counted.reduce((sum, one) => sum + one, 0) : null,
    withheld: said.flatMap(({ withheld }) => withheld ?? []),
  };
}

function scopeRow(file: RequestFile, item: ItemFacts, produced: Produced): ScopeRow {
  const asked = { from: item.askedFrom, to: item.askedTo };
  const approved = item.approved ? { from: item.approvedFrom, to: item.approvedTo } : null;
  const reach = reachOf(file.instrument, item.category);
  const can = reach === "whole" || reach === "in_part";
  const limit = file.instrument.limits[item.category] ?? null;
  const days = itemDays(file, item, produced.ranges);
  const services = item.approvedService ?? item.service;
  return {
    id: item.id,
    item: dataCategories[item.category].words,
    service: item.service,
    ranges: { asked, permitted: can ? asked : null, approved, produced: produced.ranges },
    inPart: reach === "in_part",
    words: {
      asked: extentText([asked], item.service, days, "asked"),
      permitted: reach === "whole" ? "all of it" : reach === "in_part" ? `in part: ${limit}` : "nothing",
      approved: approved
        ? extentText([approved], services, days, "approved")
        : item.approved === false
          ? "nothing"
          : "not decided",
      produced: producedText(produced, services, days),
    },
    withheld: [item.withheld, ...produced.withheld].flatMap((code) => (code === null ? [] : [withholdingText(code)])),
    ceiling: ceilingReason(file, item.category),
  };
}

/** "1 Jun 2026 – 30 Jun 2026, 30 of 181 days, Mail". */
function extentText(ranges: readonly Range[], services: string, days: ItemDays, layer: ScopeLayer): string {
  const [own, of] = [days[layer], days.asked];
  const count = own === null ? null : layer === "asked" || of === null ? plain(own) : `${own} of ${plain(of)}`;
  return [[...new Set(ranges.map(daysText))].join("; "), count, services].filter(Boolean).join(", ");
}

const plain = (days: number) => (days === 1 ? "1 day" : `${days.toLocaleString("en")} days`);

function producedText({ ranges, services, records }: Produced, approved: string, days: ItemDays): string {
  if (ranges.length === 0) return "nothing";
  const left = [...new Set(services.map((one) => one ?? approved))].filter((one) => one !== "");
  const files = ranges.length === 1 ? "1 file" : `${ranges.length} files`;
  const counted = records === null ? [] : [records === 1 ? "1 record" : `${records.toLocaleString("en")} records`];
  return `${extentText(ranges, left.length > 0 ? listWords(left) : "", days, "produced")} (${[files, ...counted].join(", ")})`;
}
