import { clockRules } from "@/lib/law/deadline/rule";
import { minimumRules } from "@/lib/law/instrument/minimum-rules";
import { isShield, shieldRules } from "@/lib/law/instrument/shield-rules";
import { instruments, isInstrument } from "@/lib/law/request/instrument";
import { isClock, readClock } from "@/lib/law/request/read-clock";
import { isMinimum, readMinimum } from "@/lib/law/request/read-minimum";
import { readShield } from "@/lib/law/request/read-shield";
import { readInstrument } from "@/lib/law/request/read-instrument";
import type { RuleRow } from "@/lib/law/request/rule-set";
import type { RuleHead } from "@/lib/law/rules/rule";
import { saidIn, textOrNull } from "@/lib/law/rules/said";
import { isText, textRules } from "@/lib/law/rules/text-rules";

/** A rule as it is kept: its head in columns of their own, the rest as it was written down. */
export interface KeptRule extends RuleHead {
  /** `instrument.US_WARRANT`, `clock.EPOC_10D`, `minimum.CONTENT`, `shield.CA`, `text.EPOC_SANCTION`. */
  readonly ruleId: string;
  readonly version: number;
  readonly body: unknown;
}

/**
 * Reads a kept rule: all of it as it was written down, so that a later release of the software changes nothing for what
 * was received before. What a row of an earlier release does not say is as shipped. Null for a rule that this release
 * does not know.
 */
export function readRule(kept: KeptRule): RuleRow | null {
  const [kind, id = ""] = kept.ruleId.split(".");
  const { version, body, effectiveFrom, effectiveTo, source, confirmedBy } = kept;
  const said = saidIn(body);
  const head = { effectiveFrom, effectiveTo, source, confirmedBy };
  if (kind === "instrument" && isInstrument(id))
    return { kind: "instrument", id, version, rule: { ...readInstrument(instruments[id], said), ...head } };
  if (kind === "clock" && isClock(id))
    return { kind: "clock", id, version, rule: { ...readClock(clockRules[id], said), ...head } };
  if (kind === "minimum" && isMinimum(id))
    return { kind: "minimum", id, version, rule: { ...readMinimum(minimumRules[id], said), ...head } };
  if (kind === "shield" && isShield(id))
    return { kind: "shield", id, version, rule: { ...readShield(shieldRules[id], said), ...head } };
  if (kind === "text" && isText(id)) {
    const { about, shown, says } = textRules[id];
    return { kind: "text", id, version, rule: { about, shown, says: textOrNull(said["says"], says), ...head } };
  }
  return null;
}
