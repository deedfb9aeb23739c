import { FactSection, type FactBlock } from "@/components/requests/request-facts";
import { RelatedRequests, type RelatedRow } from "@/components/requests/related-requests";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { daysText, whenParts } from "@/components/ui/when-text";
import type { ReadRequest } from "@/lib/casework/read-request";
import { type FrozenScope, frozenScope } from "@/lib/forms/frozen-scope";
import { linkWords } from "@/lib/law/process/link";
import { dataCategories } from "@/lib/law/shared/data-category";
import { withinWords } from "@/lib/law/shared/letter-words";
import { stages } from "@/lib/law/request/stage";
import { byAt, documentLink, fact } from "./view-facts";

/** Process that came after the first, each with the scope that it found. */
export function ProcessSection({ read }: { read: ReadRequest }) {
  return <FactSection title="Later process" id="processes" blocks={processBlocks(read)} />;
}

export function processBlocks(read: ReadRequest): readonly FactBlock[] {
  const { page, file } = read;
  return page.processes.map((one) => {
    const before = frozenScope.safeParse(one.scopeBefore).data ?? [];
    const replaced = page.processes.some((other) => other.number > one.number && other.kind === "amended");
    return {
      id: one.id,
      title: one.kind === "amended" ? "Amended process" : "Supplementary process",
      tag: { words: replaced ? "Replaced by a later one" : "Applies", tone: replaced ? "neutral" : "info" },
      facts: [
        ...fact("Number", one.number),
        ...fact("Received", <When at={one.receivedAt} zone={file.zone} />),
        ...fact("Document", documentLink(page, one.documentId)),
        ...fact("What it says", one.note),
        ...fact("Recorded", byAt(read, one.byId, one.at)),
      ],
      more: before.length > 0 && <Before id={one.id} scope={before} />,
    };
  });
}

function Before({ id, scope }: { id: string; scope: FrozenScope }) {
  return (
    <Table
      caption="What was asked and approved until then"
      columns={beforeColumns}
      rows={scope.flatMap(({ account, items }) =>
        items.map((item) => ({
          key: `${id}-${item.id}`,
          cells: {
            account,
            what: [dataCategories[item.category].words, withinWords(item.service, item.fields)]
              .filter(Boolean)
              .join(" · "),
            asked: daysText({ from: item.askedFrom, to: item.askedTo }),
            approved: item.approved
              ? [
                  daysText({ from: item.approvedFrom, to: item.approvedTo }),
                  withinWords(item.approvedService ?? "", item.approvedFields),
                ]
                  .filter(Boolean)
                  .join(", ")
              : "nothing",
          },
        })),
      )}
    />
  );
}

const beforeColumns = [
  { key: "account", header: "Account" },
  { key: "what", header: "Kind of data" },
  { key: "asked", header: "Asked" },
  { key: "approved", header: "Approved" },
];

/** Other requests that this one has to do with, of those the reader may open. */
export function RelatedSection({ read }: { read: ReadRequest }) {
  return <RelatedRequests rows={relatedRows(read)} />;
}

export function relatedRows({ page, related }: ReadRequest): readonly RelatedRow[] {
  const linked = [
    ...page.linksFrom.map(({ kind, note, to }) => ({ ...to, note, how: linkWords(kind, true) })),
    ...page.linksTo.map(({ kind, note, from }) => ({ ...from, note, how: linkWords(kind, false) })),
  ].map(({ authority, ...row }) => ({ ...row, authority: authority.name }));
  const beside = related.map(({ how, preservedUntil, ...row }) => ({
    ...row,
    how: besideWords[how],
    note: preservedUntil
      ? `Preserved for it until ${whenParts(preservedUntil, row.receivedZone).day}: one copy serves both`
      : "",
  }));
  return [...linked, ...beside].map((row) => ({ ...row, stage: stages[row.stage].words }));
}

const besideWords = {
  merged: "Its double, merged into this one",
  double: "Perhaps the same instrument",
  overlap: "Asks about the same account",
} as const;
