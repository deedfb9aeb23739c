"use client";

import { useEffect, useRef, useState } from "react";
import Link from "next/link";
import { ReckonedLines } from "@/components/deadline/reckoned-lines";
import { Banner } from "@/components/ui/banner";
import { Mono } from "@/components/ui/mono";
import { When } from "@/components/ui/when";
import { type Stage, stages } from "@/lib/law/request/stage";
import styles from "./intake.module.css";

export interface IntakePreview {
  /** Null: nothing to say yet, or no clock runs. */
  readonly due: { readonly at: string; readonly zone: string; readonly reason: readonly string[] } | null;
  readonly words: string;
  /** The instrument is none that the authority's country issues. */
  readonly foreign: { readonly instrument: string; readonly country: string } | null;
  readonly alike: readonly { readonly reference: string; readonly stage: Stage }[];
}

const asks =
  /^(instrument|emergency|dueOn|issuedOn|agencyReference|authority\.(chosen|new\.country)|received\.(day|time|zone|which))$/;

/** The due date and requests that look the same, worked out by the desk as soon as there is enough to say. Needs script. */
export function IntakeDue({ preview }: { preview: (data: FormData) => Promise<IntakePreview> }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, see] = useState<IntakePreview | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return undefined;
    let latest = 0;
    const ask = (event: Event | null) => {
      const field = event?.target;
      const named = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
      if (event && !(named && asks.test(field.name))) return;
      const mine = (latest += 1);
      preview(new FormData(form)).then(
        (answer) => mine === latest && see(answer),
        () => undefined, // the due date is shown again once the request is recorded
      );
    };
    ask(null);
    form.addEventListener("change", ask);
    return () => {
      latest = -1;
      form.removeEventListener("change", ask);
    };
  }, [preview]);
  return (
    <div ref={place} aria-live="polite" className={styles["due"]}>
      {seen && <Due seen={seen} />}
      {seen?.foreign && <ForeignWarning {...seen.foreign} />}
      {seen && seen.alike.length > 0 && <AlikeWarning alike={seen.alike} />}
    </div>
  );
}

function Due({ seen: { due, words } }: { seen: IntakePreview }) {
  const more = words === "" ? null : <p className={styles["soft"]}>{words}</p>;
  if (due === null) return more;
  return (
    <Banner
      heading={
        <>
          Due <When at={due.at} zone={due.zone} />
        </>
      }
    >
      <ReckonedLines lines={due.reason} />
      {more}
    </Banner>
  );
}

/** Said and no more: the table may be wrong, an authority may act for another, and counsel decides. */
function ForeignWarning({ instrument, country }: { instrument: string; country: string }) {
  return (
    <Banner kind="warning" heading="This authority’s country does not issue this instrument">
      <p>
        As far as the desk’s rules say, nobody in {country} issues a “{instrument}”. Check the instrument and the
        authority. You may record it all the same; counsel looks at the power it cites, and rejects what nobody there
        can issue.
      </p>
    </Banner>
  );
}

/** The same authority under the same reference: perhaps the same instrument served twice. Never stands in the way. */
export function AlikeWarning({ alike }: { alike: readonly { reference: string; stage: Stage }[] }) {
  return (
    <Banner kind="warning" heading="This authority has used the same reference before">
      <p>It may be the same instrument served twice, or a new one in the same matter. Look before you go on:</p>
      <ul>
        {alike.map(({ reference, stage }) => (
          <li key={reference}>
            <Link href={`/desk/requests/${reference}`} prefetch={false} target="_blank">
              <Mono>{reference}</Mono>
            </Link>
            , {stages[stage].words.toLowerCase()}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
