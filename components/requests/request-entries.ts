import { actText } from "@/lib/forms/step-text";
import { instantWords, listWords } from "@/lib/forms/words";
import { defectWords } from "@/lib/law/authority/authority-letters-words";
import { checks, numberSources } from "@/lib/law/authority/check";
import { demandKinds } from "@/lib/law/conflict/demand-kind";
import { groundWords } from "@/lib/law/epoc/annex-three";
import { addressedAs, statedReasons } from "@/lib/law/epoc/certificate";
import { servedOn } from "@/lib/law/epoc/addressee";
import { issuedBy, offenceShown } from "@/lib/law/epoc/issued";
import { refusalGroundWords } from "@/lib/law/epoc/enforcing-refusal";
import { lookBackFindings, tellingWays } from "@/lib/law/incident/look-back";
import { memoConclusions, memoKinds } from "@/lib/law/request/memo";
import { challengeParties, filingKinds, rulingWords } from "@/lib/law/challenge/challenge";
import { clockRules } from "@/lib/law/deadline/rule";
import type { EntryData, EntryValue, KeptEntry } from "@/lib/law/record/entry";
import { redirectAnswers, skipReasons } from "@/lib/law/redirect/redirect";
import { stages } from "@/lib/law/request/stage";
import { documentKinds } from "@/components/requests/request-document-kinds";
import { dayText } from "@/components/ui/when-text";

/** One line of the timeline: an entry, or a run of openings drawn together. */
export type TimelineItem =
  | { readonly kind: "entry"; readonly entry: KeptEntry; readonly movedTo: string | null }
  | { readonly kind: "openings"; readonly entries: readonly KeptEntry[]; readonly by: string };

/** The record as it is read: newest first, openings that follow each other as one line. */
export function timelineItems(record: readonly KeptEntry[]): readonly TimelineItem[] {
  let stage: EntryValue | undefined;
  const items: TimelineItem[] = [];
  for (const entry of record) {
    const last = items.at(-1);
    if (entry.act === "open") {
      const entries = last?.kind === "openings" ? [...last.entries, entry] : [entry];
      items.splice(items.length - (last?.kind === "openings" ? 1 : 0), 1, {
        kind: "openings",
        entries,
        by: byWhom(entries),
      });
      continue;
    }
    const reached = entry.data["stage"];
    items.push({
      kind: "entry",
      entry,
      movedTo: reached === undefined || reached === stage ? null : stageWords(reached),
    });
    stage = reached ?? stage;
  }
  return items.toReversed();
}

/** "Opened 3 times by Ada and Grace". */
export function openingsText(item: Extract<TimelineItem, { kind: "openings" }>): string {
  const times = item.entries.length;
  return times === 1 ? "opened the request" : `opened the request ${times} times`;
}

function byWhom(entries: readonly KeptEntry[]): string {
  return listWords([...new Set(entries.map((entry) => entry.actorName))]);
}

export interface EntryFact {
  readonly term: string;
  readonly words: string;
  /** A hash: drawn short, in the monospace, with a way to copy it. */
  readonly hash?: true;
}

/** What an entry's data says, in words. `named` gives names for the ids of targets, documents, customers and people. */
export function entryFacts(data: EntryData, named: ReadonlyMap<string, string>): readonly EntryFact[] {
  return Object.entries(terms).flatMap(([key, { term, say, hash, apart }]) => {
    const value = data[key];
    if (value === undefined || value === null || value === "" || value === false) return [];
    const words = (Array.isArray(value) ? value : [value]).map((one: EntryValue) => say(codeOf(one), named));
    return words.length === 0
      ? []
      : [{ term, words: apart ? words.join("; ") : listWords(words), ...(hash && { hash: true as const }) }];
  });
}

type Say = (code: string, named: ReadonlyMap<string, string>) => string;

const plain: Say = (code) => code;
/** A bare number is how many there were, as the receipt says it. */
const name: Say = (code, named) => named.get(code) ?? (/^\d+$/.test(code) ? code : "no longer listed");
const instant: Say = (code) => instantWords(code);
const day: Say = (code) => dayText(code) || (dueRules[code] ?? code);
const among =
  (table: Readonly<Record<string, string>>): Say =>
  (code) =>
    table[code] ?? code;

/** Letters that leave, and documents that come in. */
const kindWords = {
  ...documentKinds,
  redirect: "Redirect letter",
  notice: "Notice to the customer",
  deficiency: "List of defects",
  rejection: "Letter of rejection",
  clarification: "Form of Annex III",
  claw_back: "Letter asking for deletion",
  impersonation: "Letter to the impersonated agency",
  incident_notice: "Letter to the customer whose data it was",
} as const;

/** Data worth reading on a timeline; what is not here stays in the record. */
const terms: Readonly<Record<string, { term: string; say: Say; hash?: true; apart?: true }>> = {
  told: { term: "Told", say: name },
  escalated: { term: "Escalated", say: () => "To the lead" },
  level: { term: "Level", say: (code) => code.charAt(0).toUpperCase() + code.slice(1) },
  checks: { term: "Checks", say: among(wordsOf(checks)), apart: true },
  numberSource: { term: "Number from", say: among(wordsOf(numberSources)) },
  calledNumber: { term: "Number called", say: plain },
  spokenTo: { term: "Spoke to", say: plain },
  way: { term: "How", say: among(tellingWays) },
  finding: { term: "Finding", say: among(lookBackFindings) },
  defects: {
    term: "Defects",
    say: among(Object.fromEntries(Object.entries(defectWords).map(([code, row]) => [code, row.name]))),
  },
  answerBy: { term: "Answer by", say: day },
  target: { term: "Target", say: name },
  targets: { term: "Targets", say: name },
  customer: { term: "Customer", say: name },
  owner: { term: "Owner", say: name },
  outcome: { term: "Answer", say: among(wordsOf(redirectAnswers)) },
  reason: { term: "Reason", say: among(skipReasons) },
  document: { term: "Document", say: name },
  grounds: { term: "Grounds", say: (code) => refusalGroundWords(groundWords(code)), apart: true },
  memo: { term: "Memo on", say: among(wordsOf(memoKinds)) },
  conclusion: { term: "Conclusion", say: among(memoConclusions) },
  demandKind: { term: "Kind of demand", say: among(wordsOf(demandKinds)) },
  addressedAs: { term: "Addresses us", say: among(addressedAs) },
  servedOn: { term: "Served on", say: among(servedOn) },
  issuedBy: { term: "Issued or validated by", say: among(issuedBy) },
  offence: { term: "Offence", say: among(offenceShown) },
  processorReason: { term: "Why the processor", say: among(statedReasons) },
  due: { term: "Due", say: day },
  before: { term: "Before that", say: instant },
  approved: { term: "Items approved", say: plain },
  withheld: { term: "Items withheld", say: plain },
  kind: { term: "Kind", say: among(kindWords) },
  try: { term: "Try", say: plain },
  retryAt: { term: "Next try", say: instant },
  answer: { term: "Mail server", say: plain },
  party: { term: "Filed by", say: among(wordsOf(challengeParties)) },
  filing: { term: "Filing", say: among(wordsOf(filingKinds)) },
  forum: { term: "Court or authority", say: plain },
  docket: { term: "Docket", say: plain },
  ruling: { term: "Ruling", say: among(wordsOf(rulingWords)) },
  dropped: { term: "No longer asked about", say: name },
  asked: { term: "Items asked", say: plain },
  regions: { term: "Data lies in", say: plain },
  receivedOn: { term: "Received", say: day },
  channel: { term: "By", say: plain },
  recipient: { term: "To", say: plain },
  scope: { term: "Scope", say: plain, hash: true },
  manifest: { term: "Manifest", say: plain, hash: true },
};

/** A receipt names the rule of its clock where a later entry names a day. */
const dueRules: Readonly<Record<string, string>> = { on_face: "As the instrument states", ...wordsOf(clockRules) };

function wordsOf(table: Readonly<Record<string, { readonly words: string }>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(table).map(([code, row]) => [code, row.words]));
}

function stageWords(code: EntryValue): string {
  return Object.entries(stages).find(([stage]) => stage === code)?.[1].words ?? codeOf(code);
}

function codeOf(value: EntryValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What an entry says was done, with a capital letter. */
export function entryTitle(entry: KeptEntry): string {
  return actText(entry.act);
}

/** Enough of a hash to tell two apart by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 10);
}
