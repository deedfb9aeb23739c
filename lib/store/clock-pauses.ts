import type { Pause } from "@/lib/law/deadline/pause";
import { pauseBasisWords } from "@/lib/law/deadline/pause-words";
import { keysOf } from "@/lib/law/shared/keys";
import type { Tx } from "@/lib/store/database";

/** The pauses of some requests with the name of the document that shows each, the earliest first. */
export async function evidencedPauses(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Pause[]>> {
  const rows = await tx.clockPause.findMany({
    where: { requestId: { in: [...requestIds] } },
    orderBy: [{ fromAt: "asc" }, { id: "asc" }],
  });
  const names = await documentNames(
    tx,
    rows.flatMap(({ documentId }) => documentId ?? []),
  );
  const found = new Map<string, Pause[]>();
  for (const { requestId, basis: kept, fromAt: from, toAt: to, words, documentId, subjectId } of rows) {
    const basis = keysOf(pauseBasisWords).find((one) => one === kept);
    if (basis === undefined) throw new Error(`No such basis of a pause is ever written: ${kept}`);
    const document = documentId === null ? null : (names.get(documentId) ?? null);
    const evidence = document ?? (subjectId === null ? "" : ownPaper[basis]);
    found.set(requestId, [...(found.get(requestId) ?? []), { from, to, basis, words, document: evidence }]);
  }
  return found;
}

/** Where no document came in, the pause rests on what we sent or filed ourselves. */
const ownPaper = {
  court_stay: "the challenge on file",
  clarification: "our form to the issuing authority",
  authority_suspension: "our file",
} as const;

async function documentNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.document.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
