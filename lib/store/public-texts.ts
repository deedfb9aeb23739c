import { readRule } from "@/lib/law/request/read-rule";
import type { TextRule } from "@/lib/law/rules/text-rule";
import { publicDatabase, reachable } from "@/lib/store/database";

interface PublicRow {
  readonly ruleId: string;
  readonly version: number;
  readonly body: unknown;
  readonly effectiveFrom: string | null;
  readonly source: string;
}

/** The texts that anybody may read, as they are on a day, through the role of the public pages. */
export async function publicTexts(day: string): Promise<readonly TextRule[]> {
  const rows = await reachable(
    () => publicDatabase().$queryRaw<PublicRow[]>`SELECT * FROM writdesk_public_texts(${day})`,
  );
  return rows.flatMap((row) => {
    const read = readRule({ ...row, effectiveTo: null, confirmedBy: null });
    return read?.kind === "text" ? [read.rule] : [];
  });
}
