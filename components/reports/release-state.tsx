import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";

export type ReleaseState = "prepared" | "released" | "discarded";

const states = {
  prepared: { tone: "soon", words: "Waits for release" },
  released: { tone: "done", words: "Released" },
  discarded: { tone: "neutral", words: "Discarded" },
} as const satisfies Record<ReleaseState, { tone: Tone; words: string }>;

/** Where a version stands, as a word with its shape. */
export function ReleaseStateTag({ state }: { state: ReleaseState }) {
  const { tone, words } = states[state];
  return <Tag tone={tone}>{words}</Tag>;
}
