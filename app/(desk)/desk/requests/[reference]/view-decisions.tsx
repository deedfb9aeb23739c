import type { FactBlock } from "@/components/requests/request-facts";
import { Hash } from "@/components/requests/request-facts";
import { CoverLetter } from "@/components/requests/cover-letter";
import { Table } from "@/components/ui/table";
import { sizeText } from "@/components/ui/upload";
import { Day, When } from "@/components/ui/when";
import { daysText } from "@/components/ui/when-text";
import type { ReadRequest } from "@/lib/casework/read-request";
import { withholdingWords } from "@/lib/law/disclosure/withholding";
import { listWords } from "@/lib/forms/words";
import { defectWords, rejectionWords } from "@/lib/law/authority/authority-letters-words";
import { checks, numberSources } from "@/lib/law/authority/check";
import { itemWords } from "@/lib/law/disclosure/ceiling";
import { byAt, documentLink, fact, manifestHash } from "./view-facts";

/** Who was found to ask, and what the instrument was found to be. */
export function findingBlocks(read: ReadRequest): readonly FactBlock[] {
  const authentications = read.page.authentications.map((one): FactBlock & { at: Date } => ({
    id: one.id,
    at: one.at,
    title: one.level === "failed" ? "A check of the requester failed" : "Requester checked",
    tag: { words: `Level: ${one.level}`, tone: one.level === "failed" ? "blocked" : "done" },
    facts: [
      ...fact("Checks", one.checks.map((check) => wordsOf(checks, check)).join("; ")),
      ...fact("Number from", one.numberSource && wordsOf(numberSources, one.numberSource)),
      ...fact("Number called", one.calledNumber),
      ...fact("Spoke to", one.spokenTo),
      ...fact("On", one.calledAt && <When at={one.calledAt} zone={read.file.zone} />),
      ...fact("Document", documentLink(read.page, one.documentId)),
      ...fact("Account confirmed by its agency", one.accountConfirmedOn && <Day on={one.accountConfirmedOn} />),
      ...fact("What was done", one.evidence),
      ...fact("By", byAt(read, one.byId, one.at)),
    ],
  }));
  const reviews = read.page.reviews.map((one): FactBlock & { at: Date } => ({
    id: one.id,
    at: one.at,
    title: findings[one.finding] ?? one.finding,
    tag: { words: tags[one.finding] ?? one.finding, tone: one.finding === "valid" ? "done" : "blocked" },
    facts: [
      ...fact("Defects", one.finding === "deficient" ? listWords(one.defects.map(defectText)) : null),
      ...fact("Reason", one.finding === "rejected" ? listWords(one.defects.map(rejectionText)) : null),
      ...fact("Finding", one.note),
      ...fact("By", byAt(read, one.byId, one.at)),
    ],
  }));
  return [...authentications, ...reviews].sort((one, other) => one.at.getTime() - other.at.getTime());
}

const findings: Readonly<Record<string, string>> = {
  valid: "Instrument reviewed",
  deficient: "Instrument returned",
  rejected: "Request rejected",
};
const tags: Readonly<Record<string, string>> = { valid: "Valid", deficient: "Deficient", rejected: "Rejected" };

/** Each proposal of a scope, with who answered it: two persons, side by side. */
export function approvalBlocks(read: ReadRequest): readonly FactBlock[] {
  return read.page.approvals.map((one) => ({
    id: one.id,
    title: "Scope proposed",
    tag: one.approvedAt
      ? { words: "Approved", tone: "done" }
      : one.returnedAt
        ? { words: "Returned", tone: "blocked" }
        : { words: "To be approved", tone: "soon" },
    facts: [
      ...fact("Basis", one.basis),
      ...fact("Scope", <Hash hash={one.scopeDigest} what="the SHA-256 of the scope" />),
      ...fact("Proposed", byAt(read, one.proposedById, one.proposedAt)),
      ...fact("Approved", byAt(read, one.approvedById, one.approvedAt)),
      ...fact("Returned", byAt(read, one.returnedById, one.returnedAt)),
      ...fact("Why returned", one.returnReason),
    ],
  }));
}

/** Each production: extracted, checked and delivered, with its files and the manifest that seals them. */
export function productionBlocks(read: ReadRequest): readonly FactBlock[] {
  const identifiers = new Map(read.file.targets.map((target) => [target.id, target.identifier]));
  return read.page.productions.map((one) => ({
    id: one.id,
    title: "Data extracted",
    tag: productionTag(one),
    facts: [
      ...fact("Source", one.source),
      ...fact("Extracted", byAt(read, one.extractedById, one.extractedAt)),
      ...fact("Checked", byAt(read, one.checkedById, one.checkedAt)),
      ...fact("Defect", one.defect),
      ...fact("Nothing found for", listWords(one.noData.map((id) => identifiers.get(id) ?? id))),
      ...one.items.flatMap((said) => itemFacts(read, said)),
      ...fact("Delivered", byAt(read, one.deliveredById, one.deliveredAt)),
      ...fact("To", one.recipient && `${one.recipient}, by ${one.channel ?? "an unnamed way"}`),
      ...fact("Received by the authority", byAt(read, null, one.receiptAt)),
      ...fact("Receipt", documentLink(read.page, one.receiptDocumentId) ?? one.receiptWords),
      ...fact("Manifest", manifestHash(one.manifestHash)),
    ],
    more: (one.files.length > 0 || one.coverLetter !== null) && (
      <>
        {one.files.length > 0 && <Files read={read} files={one.files} />}
        {one.coverLetter !== null && <CoverLetter text={one.coverLetter} />}
      </>
    ),
  }));
}

/** What was said of one item beside its files. */
function itemFacts({ file }: ReadRequest, said: ReadRequest["page"]["productions"][number]["items"][number]) {
  const item = file.targets.flatMap((target) => target.items).find((one) => one.id === said.itemId);
  const words = item ? itemWords({ ...item, askedFrom: null, askedTo: null }) : "An item";
  return [
    ...fact(`Records: ${words}`, said.records),
    ...fact(`Withheld: ${words}`, said.withheld && withholdingWords[said.withheld]),
  ];
}

function productionTag(one: ReadRequest["page"]["productions"][number]): NonNullable<FactBlock["tag"]> {
  if (one.deliveredAt) return { words: "Delivered", tone: "done" };
  if (one.passed === false) return { words: "Failed its check", tone: "blocked" };
  return one.passed ? { words: "Checked", tone: "done" } : { words: "To be checked", tone: "soon" };
}

function Files({ read, files }: { read: ReadRequest; files: ReadRequest["page"]["productions"][number]["files"] }) {
  const items = new Map(
    read.file.targets.flatMap((target) => target.items.map((item) => [item.id, { item, target }] as const)),
  );
  return (
    <Table
      stack
      caption="Files of this production"
      columns={fileColumns}
      rows={files.map((one) => {
        const answers = items.get(one.itemId);
        const words = answers && itemWords({ ...answers.item, askedFrom: null, askedTo: null });
        return {
          key: one.id,
          cells: {
            name: one.document.name,
            answers:
              answers &&
              `${answers.target.identifier}: ${words}, ${daysText({ from: one.coversFrom, to: one.coversTo })}`,
            bytes: sizeText(Number(one.document.bytes)),
            sha256: <Hash hash={one.document.sha256} what={`the SHA-256 of ${one.document.name}`} short />,
          },
        };
      })}
    />
  );
}

const fileColumns = [
  { key: "name", header: "File" },
  { key: "answers", header: "Answers" },
  { key: "bytes", header: "Size", numeric: true },
  { key: "sha256", header: "SHA-256" },
];

function rejectionText(code: string): string {
  return Object.entries(rejectionWords).find(([reason]) => reason === code)?.[1].name ?? code;
}

function defectText(code: string): string {
  return Object.entries(defectWords).find(([defect]) => defect === code)?.[1].name ?? code;
}

function wordsOf(table: Readonly<Record<string, { readonly words: string }>>, code: string): string {
  return table[code]?.words ?? code;
}
