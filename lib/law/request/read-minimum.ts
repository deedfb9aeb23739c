import type { Least, MinimumId, MinimumRule } from "@/lib/law/instrument/minimum-rule";
import { minimumRules } from "@/lib/law/instrument/minimum-rules";
import { isInstrument } from "@/lib/law/request/instrument";
import { type Said, saidIn, textOr } from "@/lib/law/rules/said";

/** What the kept body of a least process says; where it says nothing, what is shipped. */
export function readMinimum(shipped: MinimumRule, said: Said): Pick<MinimumRule, "of" | "least"> {
  const least = saidIn(said["least"]);
  return {
    of: shipped.of,
    least: {
      us: leastIn(least["us"], shipped.least.us),
      eu: leastIn(least["eu"], shipped.least.eu),
      uk: leastIn(least["uk"], shipped.least.uk),
      between_states: leastIn(least["between_states"], shipped.least.between_states),
    },
  };
}

export function isMinimum(id: string): id is MinimumId {
  return Object.hasOwn(minimumRules, id);
}

function leastIn(value: unknown, shipped: Least): Least {
  const { code, words } = saidIn(value);
  const known = typeof code === "string" && isInstrument(code) ? code : null;
  return { code: known ?? (code === null ? null : shipped.code), words: textOr(words, shipped.words) };
}
