import { Fragment } from "react";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { ReportDocument } from "@/lib/law/transparency/report";
import styles from "./opening-sentence.module.css";
import { counted, figure, spanWords } from "./words";

/** The whole report in a few sentences a reader can quote: what came in, and what we did with it, every outcome named. */
export function OpeningSentence({ document }: { document: ReportDocument }) {
  const { requests, accounts } = document.totals;
  const kind = document.cells.some(({ category }) => category === "civil") ? "legal" : "government";
  const done = clauses(document, deeds);
  const rest = clauses(document, states);
  return (
    <p className={styles["opening"]}>
      {spanWords(document)} we received {requests === 0 ? "no" : <b>{figure(requests)}</b>} {kind}{" "}
      {requests === 1 ? "request" : "requests"}
      {requests > 0 && <> about {counted(accounts, "account")}</>}.{done.length > 0 && <> We {listed(done)}.</>}
      {rest.length > 0 && (
        <>
          {" "}
          {done.length > 0 ? "Of the others, " : "Of these, "}
          {listed(rest)}.
        </>
      )}
    </p>
  );
}

interface Clause {
  readonly outcome: ReportedOutcome;
  readonly before: string;
  readonly count: number;
  readonly after: string;
}

type Saying = readonly [outcome: ReportedOutcome, before: string, after: string | readonly [one: string, many: string]];

/** What we did, least disclosed first, so that the sentence ends on what weighs most. */
const deeds: readonly Saying[] = [
  ["redirected", "redirected ", " to our customers"],
  ["rejected", "rejected ", ""],
  ["no_data", "found nothing for ", ""],
  ["not_disclosed", "disclosed nothing in ", ""],
  ["preserved", "only preserved data in ", ""],
  ["disclosed", "disclosed data in ", ""],
  ["non_content", "disclosed data other than content in ", ""],
  ["content", "disclosed content in ", ""],
];

/** What happened without us. */
const states: readonly Saying[] = [
  ["withdrawn", "", [" was withdrawn", " were withdrawn"]],
  ["pending", "", [" was still open when we counted", " were still open when we counted"]],
];

function clauses({ totals }: ReportDocument, sayings: readonly Saying[]): readonly Clause[] {
  return sayings.flatMap(([outcome, before, after]) => {
    const count = totals.outcomes[outcome] ?? 0;
    const ending = typeof after === "string" ? after : after[count === 1 ? 0 : 1];
    return count > 0 ? [{ outcome, before, count, after: ending }] : [];
  });
}

function listed(clauses: readonly Clause[]) {
  return clauses.map(({ outcome, before, count, after }, place) => (
    <Fragment key={outcome}>
      {joint(place, clauses.length)}
      {before}
      <b>{figure(count)}</b>
      {after}
    </Fragment>
  ));
}

function joint(place: number, length: number): string {
  if (place === 0) return "";
  if (place < length - 1) return ", ";
  return length > 2 ? ", and " : " and ";
}
