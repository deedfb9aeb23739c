import { Fragment } from "react";
import type { ReportedOutcome } from "@/lib/law/shared/reported-outcome";
import type { ReportDocument } from "@/lib/law/transparency/report";
import styles from "./opening-sentence.module.css";
import { counted, figure, spanWords } from "./words";

/** The whole report in a few sentences a reader can quote: what came in, and what we did with it, every outcome named. */
export function OpeningSentence({ document }: { document: ReportDocument }) {
  const { requests, accounts } = document.totals;
  const kind = document.cells.some(({ category }) => category === "civil") ? "legal" : "government";
  const kept = clauses(document, withheld);
  const given = clauses(document, disclosed);
  const rest = clauses(document, others);
  return (
    <p className={styles["opening"]}>
      {spanWords(document)} we received {requests === 0 ? "no" : <b>{figure(requests)}</b>} {kind}{" "}
      {requests === 1 ? "request" : "requests"}
      {requests > 0 && <> about {counted(accounts, "account")}</>}.{kept.length > 0 && <> We {listed(kept)}</>}
      {given.length > 0 && (
        <>
          {kept.length > 0 ? "; we" : " We"} disclosed {listed(given)}
        </>
      )}
      {kept.length + given.length > 0 && "."}
      {rest.length > 0 && (
        <>
          {" "}
          {kept.length + given.length > 0 ? "Of the others, " : "Of these, "}
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

/** What we did without handing anything over. */
const withheld: readonly Saying[] = [
  ["redirected", "redirected ", " to our customers"],
  ["rejected", "rejected ", ""],
  ["no_data", "found nothing for ", ""],
  ["not_disclosed", "disclosed nothing in ", ""],
];

/** What we handed over, what weighs most first. */
const disclosed: readonly Saying[] = [
  ["content", "content in ", ""],
  ["non_content", "only other data, such as names and log entries, in ", ""],
  ["disclosed", "data in ", ""],
];

/** What is left: nothing was handed over, and nothing refused. */
const others: readonly Saying[] = [
  ["preserved", "", " ended with data only preserved"],
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
