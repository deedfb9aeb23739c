import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What the steps of this track need. */
export const processGuards = {
  "purge-extract": ({ file }: { readonly file: RequestFile }): Refusal | null =>
    extractsToPurge(file).length > 0 ? null : { code: "not-apt" },
} as const;

/** Clocks of extracts that may not leave and still exist. */
export function extractsToPurge(file: Pick<RequestFile, "clocks">) {
  return file.clocks.filter((clock) => clock.rule === "PURGE_EXTRACT_7D" && clock.endedAt === null);
}
