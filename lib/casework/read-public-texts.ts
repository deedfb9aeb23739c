import type { TextRule } from "@/lib/law/rules/text-rule";
import { dayIn } from "@/lib/law/shared/plain-date";
import { publicTexts } from "@/lib/store/public-texts";

/** What this desk says to anybody of access to non-personal data. No actor: anybody. */
export async function readPublicTexts(now: Date): Promise<readonly TextRule[]> {
  return publicTexts(dayIn("UTC", now));
}
