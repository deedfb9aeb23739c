import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Facts, type Fact } from "@/components/ui/facts";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import styles from "./request-facts.module.css";

/** Something that was found, decided or placed: what, where it stands, by whom and when, and its facts. */
export interface FactBlock {
  readonly id: string;
  readonly title: ReactNode;
  readonly tag: { readonly words: string; readonly tone: Tone } | null;
  readonly facts: readonly Fact[];
  readonly more?: ReactNode;
}

/** A section of such blocks; left out where there is none, unless `none` says what that means. */
export function FactSection({
  title,
  id,
  blocks,
  none,
}: {
  title: string;
  id: string;
  blocks: readonly FactBlock[];
  none?: string;
}) {
  if (blocks.length === 0 && none === undefined) return null;
  return (
    <Section title={title} id={id} {...(blocks.length > 1 && { aside: blocks.length })}>
      {blocks.length === 0 && <p className={styles["none"]}>{none}</p>}
      <div className={styles["blocks"]}>
        {blocks.map((block) => (
          <section key={block.id} className={styles["block"]} aria-labelledby={`fact-${block.id}`}>
            <header className={styles["head"]}>
              <h3 id={`fact-${block.id}`}>{block.title}</h3>
              {block.tag && <Tag tone={block.tag.tone}>{block.tag.words}</Tag>}
            </header>
            <Facts items={block.facts} />
            {block.more}
          </section>
        ))}
      </div>
    </Section>
  );
}

/** A SHA-256 in full or shortened, with a way to copy the whole. */
export function Hash({ hash, what, short = false }: { hash: string; what: string; short?: boolean }) {
  return (
    <span className={styles["hash"]} data-short={short || undefined}>
      {short ? (
        <Mono>
          {hash.slice(0, 12)}
          <span aria-hidden="true">…</span>
        </Mono>
      ) : (
        <Mono long>{hash}</Mono>
      )}
      <CopyButton text={hash} what={what} />
    </span>
  );
}
