import { ShownDomain } from "@/components/authority/shown-domain";
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
              <ShownDomain text={shown} />
            </Mono>{" "}
            {words[because]} <Mono long>{known}</Mono>.
          </li>
        ))}
      </ul>
      <p>Ask the known authority by a number from our own list before you trust mail from such a domain.</p>
    </Banner>
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
