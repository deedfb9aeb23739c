import { keysOf } from "@/lib/law/shared/keys";

/** What two requests may have to do with each other: seen from the one that was linked, and from the other. */
export const linkKinds = {
  later_process: { words: "Process that followed this one", back: "What this process follows" },
  overlap: { words: "Asks about the same account", back: "Asks about the same account" },
  look_back: {
    words: "Delivered to the same sender before",
    back: "Proven to be fraud, by the sender to whom this was delivered",
  },
  sibling: { words: "From the same sender", back: "From the same sender" },
  renewed: { words: "Asks again what this one asked", back: "Asked before what this one asks" },
  treaty_route: { words: "The same demand by the treaty’s way", back: "The same demand, served directly" },
  related: { words: "Has to do with this one", back: "Has to do with this one" },
} as const satisfies Record<string, { words: string; back: string }>;

export type LinkKind = keyof typeof linkKinds;
export const allLinkKinds = keysOf(linkKinds);

export function linkWords(kind: string, outgoing: boolean): string {
  const known = allLinkKinds.find((one) => one === kind);
  if (known === undefined) return linkKinds.related.words;
  return outgoing ? linkKinds[known].words : linkKinds[known].back;
}
