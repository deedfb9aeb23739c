import { heldForCourt } from "@/lib/law/preservation/guards";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What the steps of this track need. */
export const processGuards = {
  "purge-extract": ({ file, now }: { readonly file: RequestFile; readonly now: Date }): Refusal | null =>
    mayPurge(file, now),
  "record-receipt": ({ file: { production } }: { readonly file: RequestFile }): Refusal | null =>
    production?.deliveredAt && !production.receiptAt && production.files.length > 0 ? null : { code: "not-apt" },
} as const;

/** An extract that may not leave goes at once; a delivered production is not destroyed while a court decides. */
function mayPurge(file: RequestFile, now: Date): Refusal | null {
  if (extractsToPurge(file).length > 0) return null;
  return keptLongEnough(file, now).length > 0 ? heldForCourt(file) : { code: "not-apt" };
}

/** Clocks of extracts that may not leave and still exist. */
export function extractsToPurge(file: Pick<RequestFile, "clocks">) {
  return file.clocks.filter((clock) => clock.rule === "PURGE_EXTRACT_7D" && clock.endedAt === null);
}

/** Clocks of delivered productions that were kept for as long as they should be. */
export function keptLongEnough({ clocks }: Pick<RequestFile, "clocks">, now: Date) {
  return clocks.filter(
    ({ rule, endedAt, dueAt }) => rule === "PRODUCTION_KEEP_90D" && endedAt === null && dueAt !== null && dueAt <= now,
  );
}
