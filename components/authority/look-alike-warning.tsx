import { Banner } from "@/components/ui/banner";
import { Mono } from "@/components/ui/mono";
import type { LookAlike, LookAlikeReason } from "@/lib/law/authority/look-alike";

/** Domains that imitate one of another authority, as a reader sees them. A warning: a person decides. */
export function LookAlikeWarning({ alike }: { alike: readonly LookAlike[] }) {
  if (alike.length === 0) return null;
  return (
    <Banner
      kind="warning"
      heading={alike.length === 1 ? "A domain looks like another authority’s" : "Domains look like another authority’s"}
    >
      <ul>
        {alike.map(({ shown, known, because }) => (
          <li key={`${shown} ${known}`}>
            <Mono long>
              <Strange text={shown} />
            </Mono>{" "}
            {words[because]} <Mono long>{known}</Mono>.
          </li>
        ))}
      </ul>
      <p>Ask the known authority by a number from our own list before you trust mail from such a domain.</p>
    </Banner>
  );
}

/** Letters that only look like ours are marked: to the eye they are the same. */
function Strange({ text }: { text: string }) {
  const parts = text.split(/([^\u0021-\u007E]+)/);
  return parts.map((part, place) =>
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one text have no other key
    place % 2 === 1 ? <mark key={place}>{part}</mark> : part,
  );
}

const words = {
  "foreign-letters": "has letters of another alphabet and reads like",
  "same-at-a-glance": "looks at a glance like",
  "known-name-inside": "carries the name of",
  "other-ending": "has another ending than",
  "added-words": "adds words to",
  "one-letter-off": "is one letter away from",
} as const satisfies Record<LookAlikeReason, string>;
