import type { RuleHead } from "@/lib/law/rules/rule";

/** A rule that is a text: something the law says, or that this desk says of itself, shown where it bites. */
export interface TextRule extends RuleHead {
  readonly about: string;
  /** Null: this desk has not said it yet. */
  readonly says: string | null;
  /** Where it is read. */
  readonly shown: string;
}

/** What stands in the place of a text that nobody has written. */
export const notSaid = "Not said yet";
