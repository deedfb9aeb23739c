import { z } from "zod";
import { several, text } from "@/lib/forms/fields";
import type { SignedRule } from "@/lib/law/request/rule-signing";

/** A ticked row: the rule, and the version of it that was read. */
export const tickedRow = ({ ruleId, version }: SignedRule) => `${ruleId}@${version}`;

const row = z
  .string()
  .regex(/^(?:instrument|clock|minimum|shield|text)\.[A-Z0-9_]+@[1-9]\d{0,8}$/, "Load the page again")
  .transform((typed): SignedRule => {
    const [ruleId = "", version = ""] = typed.split("@");
    return { ruleId, version: Number(version) };
  });

/** The rows that counsel confirms, under one statement. */
export const signRulesForm = z.object({
  rules: several(row, "Tick the rows that you confirm"),
  statement: text("Say what you confirm, for the record", 2000),
});
