import type { NarrowingView } from "@/components/requests/narrowing-bars";
import type { ScopeRow, ScopeView } from "@/components/requests/request-scope-grid";
import { daysText } from "@/components/ui/when-text";
import type { ReadRequest } from "@/lib/casework/read-request";
import { withholdingText } from "@/lib/law/disclosure/withholding";
import { listWords } from "@/lib/forms/words";
import { ceilingReason, fieldsBeyond, permittedFields } from "@/lib/law/disclosure/ceiling";
import {
  type ItemDays,
  itemDays,
  narrowingWords,
  requestNarrowing,
  type ScopeLayer,
  scopeLayers,
} from "@/lib/law/disclosure/narrowing";
import { fieldsApproved } from "@/lib/law/disclosure/named-fields";
import type { Range } from "@/lib/law/disclosure/range";
import { reachOf } from "@/lib/law/instrument/ceiling-table";
import type { ItemFacts, RequestFile } from "@/lib/law/request/file";
import { fieldTexts } from "@/lib/law/shared/data-field";
import { withinWords } from "@/lib/law/shared/letter-words";
import { dataCategories } from "@/lib/law/shared/data-category";

/** What of each item a production says, beside its days. */
interface Produced {
  readonly ranges: readonly Range[];
  readonly services: readonly (string | null)[];
  readonly fields: readonly (readonly string[])[];
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
    fields: files.map((one) => one.fields),
    records: counted.length > 0 ? counted.reduce((sum, one) => sum + one, 0) : null,
    withheld: said.flatMap(({ withheld }) => withheld ?? []),
  };
}

function scopeRow(file: RequestFile, item: ItemFacts, produced: Produced): ScopeRow {
  const asked = { from: item.askedFrom, to: item.askedTo };
  const approved = item.approved ? { from: item.approvedFrom, to: item.approvedTo } : null;
  const reach = reachOf(file.instrument, item.category);
  const reached = permittedFields(file.instrument, item);
  const can = reached !== null;
  const days = itemDays(file, item, produced.ranges);
  const services = item.approvedService ?? item.service;
  const within = withinWords(services, fieldsApproved(item));
  return {
    id: item.id,
    item: dataCategories[item.category].words,
    service: withinWords(item.service, item.fields),
    ranges: { asked, permitted: can ? asked : null, approved, produced: produced.ranges },
    inPart: reach === "in_part",
    words: {
      asked: extentText([asked], withinWords(item.service, item.fields), days, "asked"),
      permitted: can ? permittedText(file, item) : "nothing",
      approved: approved
        ? extentText([approved], within, days, "approved")
        : item.approved === false
          ? "nothing"
          : "not decided",
      produced: producedText(produced, services, fieldsApproved(item), days),
    },
    withheld: [item.withheld, ...produced.withheld].flatMap((code) => (code === null ? [] : [withholdingText(code)])),
    ceiling: ceilingReason(file, item.category),
  };
}

/** "all of it"; else the fields it reaches among those asked, and its condition. */
function permittedText({ instrument }: RequestFile, item: ItemFacts): string {
  const limit = instrument.limits[item.category];
  const fields = fieldsBeyond(instrument, item).length > 0 ? (permittedFields(instrument, item) ?? []) : [];
  const parts = [listWords(fieldTexts(fields)), limit ?? ""].filter((one) => one !== "");
  return parts.length > 0 ? `in part: ${parts.join(". ")}` : "all of it";
}

/** "1 Jun 2026 – 30 Jun 2026, 30 of 181 days, Mail". */
function extentText(ranges: readonly Range[], services: string, days: ItemDays, layer: ScopeLayer): string {
  const [own, of] = [days[layer], days.asked];
  const count = own === null ? null : layer === "asked" || of === null ? plain(own) : `${own} of ${plain(of)}`;
  return [[...new Set(ranges.map(daysText))].join("; "), count, services].filter(Boolean).join(", ");
}

const plain = (days: number) => (days === 1 ? "1 day" : `${days.toLocaleString("en")} days`);

function producedText(
  { ranges, services, fields, records }: Produced,
  approved: string,
  approvedFields: readonly string[],
  days: ItemDays,
): string {
  if (ranges.length === 0) return "nothing";
  const left = [...new Set(services.map((one) => one ?? approved))].filter((one) => one !== "");
  const held = [...new Set(fields.flatMap((one) => (one.length > 0 ? one : approvedFields)))];
  const all = fields.some((one) => one.length === 0) && approvedFields.length === 0;
  const within = withinWords(left.length > 0 ? listWords(left) : "", all ? [] : held);
  const files = ranges.length === 1 ? "1 file" : `${ranges.length} files`;
  const counted = records === null ? [] : [records === 1 ? "1 record" : `${records.toLocaleString("en")} records`];
  return `${extentText(ranges, within, days, "produced")} (${[files, ...counted].join(", ")})`;
}
