import Link from "next/link";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { type SearchKind, searchKinds, type SearchWords } from "@/lib/law/shared/search-words";
import { hitHref, type ShownHit } from "./hit-href";
import { Marked } from "./marked";
import styles from "./search.module.css";

export interface ShownGroup {
  readonly kind: SearchKind;
  readonly hits: readonly ShownHit[];
  /** How many there are, in words; null where nobody counted. */
  readonly count: string | null;
  /** All of this kind, where more are there than are shown. */
  readonly moreHref: string | null;
}

/** What was found, by kind, what was looked for marked in it. */
export function SearchResults({ groups, words }: { groups: readonly ShownGroup[]; words: SearchWords }) {
  return groups.map(({ kind, hits, count, moreHref }) => (
    <Section key={kind} id={kind} title={searchKinds[kind]} aside={count}>
      <ul className={styles["hits"]}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link href={hitHref(kind, hit)} prefetch={false}>
              {kind === "requests" || kind === "notes" ? (
                <Mono>
                  <Marked text={hit.title} words={words} />
                </Mono>
              ) : (
                <Marked text={hit.title} words={words} />
              )}
            </Link>
            {hit.reference !== null && hit.reference !== hit.title && <Mono>{hit.reference}</Mono>}
            {hit.text !== "" && (
              <span className={styles["text"]}>
                <Marked text={hit.text} words={words} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {moreHref !== null && (
        <p>
          <Link href={moreHref} prefetch={false}>
            All {searchKinds[kind].toLowerCase()} that fit
          </Link>
        </p>
      )}
    </Section>
  ));
}
