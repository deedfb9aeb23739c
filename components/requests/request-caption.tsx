import Link from "next/link";
import type { ReactNode } from "react";
import { ReckonedLines } from "@/components/deadline/reckoned-lines";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { Mono } from "@/components/ui/mono";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { DueWhen, When } from "@/components/ui/when";
import { shortDay } from "@/components/ui/when-text";
import styles from "./request-caption.module.css";

export interface Caption {
  readonly reference: string;
  readonly authority: string;
  readonly country: string;
  /** The other side: "2 accounts of First Example Ltd". */
  readonly accounts: string;
  readonly instrument: string;
  readonly category: string;
  readonly powerCited: string | null;
  readonly issuedOn: string | null;
  readonly agencyReference: string;
  readonly officer: string | null;
  readonly receivedAt: Date;
  readonly zone: string;
  readonly channel: string;
  readonly due: {
    readonly at: Date;
    readonly reason: readonly string[];
    readonly met: Date | null;
    readonly ended: boolean;
  } | null;
  /** The clock stands still: no due date can be said. */
  readonly standsStill: boolean;
  readonly owner: string | null;
  /** How reports count it, once it is decided. */
  readonly outcome: { readonly words: string; readonly at: Date | null } | null;
  readonly duplicateOf: string | null;
  /** The intake reference of a row that came in by import; the request is then history. */
  readonly imported: { readonly intakeRef: string | null } | null;
  readonly tags: readonly { readonly words: string; readonly tone: Tone }[];
}

/** The head of the page, set like the caption of a case: who asks, against whom, by what, and by when. */
export function RequestCaption({ caption, now }: { caption: Caption; now: Date }) {
  return (
    <header className={styles["caption"]}>
      <div className={styles["line"]}>
        <p className={styles["reference"]}>
          <Link href="/desk/requests" prefetch={false}>
            Queue
          </Link>
          <span aria-hidden="true">/</span>
          <Mono>{caption.reference}</Mono>
          <CopyButton text={caption.reference} what="our reference" />
        </p>
        <ul className={styles["tags"]} aria-label="Standing">
          {caption.tags.map(({ words, tone }) => (
            <li key={words}>
              <Tag tone={tone}>{words}</Tag>
            </li>
          ))}
        </ul>
      </div>
      <h1 className={styles["parties"]}>
        <span className={styles["party"]}>{caption.authority}</span> <span className={styles["against"]}>v.</span>{" "}
        <span className={styles["party"]}>{caption.accounts}</span>
      </h1>
      <p className={styles["instrument"]}>
        {caption.instrument}
        {caption.issuedOn !== null && ` of ${shortDay(caption.issuedOn)}`}
        {caption.powerCited !== null && `, under ${caption.powerCited}`}
      </p>
      <dl className={styles["facts"]}>
        <Fact term="Their reference">
          {caption.agencyReference === "" ? "None given" : <Mono long>{caption.agencyReference}</Mono>}
          {caption.officer !== null && <span className={styles["soft"]}>{caption.officer}</span>}
        </Fact>
        <Fact term="From">
          {caption.country}
          <span className={styles["soft"]}>{caption.category}</span>
        </Fact>
        <Fact term="Received">
          <When at={caption.receivedAt} zone={caption.zone} />
          <span className={styles["soft"]}>by {caption.channel}</span>
        </Fact>
        <Fact term="Answer due">
          <Due caption={caption} now={now} />
        </Fact>
        {caption.outcome && (
          <Fact term="Outcome">
            {caption.outcome.words}
            {caption.outcome.at && (
              <span className={styles["soft"]}>
                <When at={caption.outcome.at} zone={caption.zone} />
              </span>
            )}
          </Fact>
        )}
        <Fact term="Owner">{caption.owner ?? "Nobody yet"}</Fact>
        {caption.duplicateOf !== null && (
          <Fact term="Duplicate of">
            <Link href={`/desk/requests/${caption.duplicateOf}`} prefetch={false}>
              <Mono>{caption.duplicateOf}</Mono>
            </Link>
          </Fact>
        )}
        {caption.imported && (
          <Fact term="Origin">
            Imported as history
            {caption.imported.intakeRef !== null && <Mono long>{caption.imported.intakeRef}</Mono>}
          </Fact>
        )}
      </dl>
    </header>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Due({ caption: { due, standsStill, zone, receivedAt, imported }, now }: { caption: Caption; now: Date }) {
  if (standsStill)
    return (
      <>
        <Tag tone="blocked">Stands still</Tag> <a href="#deadlines">Why</a>
      </>
    );
  if (!due) return imported ? "Not recorded" : "No date stated";
  return (
    <>
      <DueWhen
        at={due.at}
        zone={zone}
        now={now}
        from={receivedAt}
        ended={due.ended}
        {...(due.met && { met: due.met })}
      />
      {due.reason.length > 0 && (
        <Disclosure summary="Why this date">
          <ReckonedLines lines={due.reason} zone={zone} />
        </Disclosure>
      )}
    </>
  );
}
