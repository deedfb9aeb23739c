import type { FactBlock } from "@/components/requests/request-facts";
import type { ReadRequest } from "@/lib/casework/read-request";
import { allMemoKinds, memoConclusions, memoKinds, memoOf } from "@/lib/law/request/memo";
import { byAt, fact } from "./view-facts";

/** Counsel's memos: conclusions for everybody, the reasoning for those whose work it is. The newest of a kind holds. */
export function memoBlocks(read: ReadRequest): readonly FactBlock[] {
  return read.page.memos.map((memo) => {
    const kind = allMemoKinds.find((one) => one === memo.kind);
    const holds = kind !== undefined && memoOf(read.file, kind)?.at.getTime() === memo.at.getTime();
    const conclusion = Object.entries(memoConclusions).find(([code]) => code === memo.conclusion)?.[1];
    return {
      id: memo.id,
      title: kind ? memoKinds[kind].words : memo.kind,
      tag: holds
        ? { words: conclusion ?? memo.conclusion, tone: memo.conclusion === "proceed" ? "done" : "blocked" }
        : { words: "Overtaken by a newer one", tone: "neutral" },
      facts: [
        ...fact("Concluded", holds ? null : conclusion),
        ...fact("Reasoning", memo.text === "" ? "Kept with counsel" : memo.text),
        ...fact("Written", byAt(read, memo.byId, memo.at)),
      ],
    };
  });
}
