import type { RequestFile } from "@/lib/law/request/file";
import type { MemoFacts } from "@/lib/law/request/track-facts";
import { keysOf } from "@/lib/law/shared/keys";

/** What counsel reasons about in writing, where two laws pull. */
export const memoKinds = {
  art48: {
    words: "A foreign order for data in the European Union",
    help: "Regulation (EU) 2016/679, Article 48: is there a treaty route, or another ground to transfer?",
  },
  comity: {
    words: "The law of another country",
    help: "Would obeying break it, and does the court we answer to weigh that?",
  },
  public_sector: {
    words: "A public authority’s data",
    help: "Regulation (EU) 2023/1543, Article 5(8): may this State order it from us?",
  },
  controller_first: {
    words: "The controller comes first",
    help: "Regulation (EU) 2023/1543, Article 5(6): why may the processor be addressed?",
  },
  privilege: {
    words: "Privilege, immunity or the press",
    help: "Is the data of a lawyer, a doctor, a journalist or another whom the law protects?",
  },
} as const satisfies Record<string, { words: string; help: string }>;

export type MemoKind = keyof typeof memoKinds;
export const allMemoKinds = keysOf(memoKinds);

export const memoConclusions = {
  proceed: "It may go on",
  challenge: "It must be challenged first",
  refuse: "It must be refused",
} as const satisfies Record<string, string>;

export type MemoConclusion = keyof typeof memoConclusions;
export const allMemoConclusions = keysOf(memoConclusions);

/** The memo of a kind that holds: the newest. */
export function memoOf({ memos }: Pick<RequestFile, "memos">, kind: MemoKind): MemoFacts | null {
  return newest(memos.filter((memo) => memo.kind === kind));
}

/** Whether counsel's newest word of a kind lets the request go on. */
export function memoLets(file: Pick<RequestFile, "memos">, kind: MemoKind): boolean {
  return memoOf(file, kind)?.conclusion === "proceed";
}

/** The first kind of which counsel's newest word holds the request up. */
export function memoAgainst(file: Pick<RequestFile, "memos">): { kind: MemoKind; memo: MemoFacts } | null {
  for (const kind of allMemoKinds) {
    const memo = memoOf(file, kind);
    if (memo !== null && memo.conclusion !== "proceed") return { kind, memo };
  }
  return null;
}

function newest(memos: readonly MemoFacts[]): MemoFacts | null {
  return memos.reduce<MemoFacts | null>((last, memo) => (last === null || memo.at >= last.at ? memo : last), null);
}
