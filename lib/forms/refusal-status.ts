import type { Refusal } from "@/lib/law/shared/refusal";

/**
 * The HTTP status of a refusal: hidden and absent look the same, and everything else the law refuses is a conflict
 * with how things stand. A file with flaws is the sender's to mend.
 */
export function refusalStatus(refusal: Refusal): 404 | 409 | 422 {
  if (refusal.code === "import-refused") return 422;
  return refusal.code === "not-found" ? 404 : 409;
}
