import { regimeOf } from "@/lib/law/instrument/instrument-rules";
import type { ShieldRule } from "@/lib/law/instrument/shield-rule";
import { newestProcess } from "@/lib/law/request/open-items";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";

type Asked = Pick<RequestFile, "instrumentCode" | "authority" | "rules" | "targets" | "attestations" | "processes">;

/** A shield law that binds us to a request's process, and the accounts it protects. */
export interface Shield {
  readonly rule: ShieldRule;
  readonly targets: readonly TargetFacts[];
}

/**
 * The shield laws that could ask for an attestation: of every state but the authority's own, for the process it served.
 * Federal process is of no other state; an authority whose state nobody has said may be of another one.
 */
export function shieldsOver(file: Pick<Asked, "instrumentCode" | "authority" | "rules">): readonly ShieldRule[] {
  const { authority, instrumentCode, rules } = file;
  const american = authority.country === "" ? regimeOf(instrumentCode) === "us" : authority.country === "US";
  if (!american || authority.state === "federal") return [];
  return Object.values(rules.shields).filter(
    ({ state, instruments }) => state !== authority.state && instruments.some((code) => code === instrumentCode),
  );
}

/**
 * The shield laws under which items are approved whose attestation nobody has recorded. Later process brings an
 * attestation of its own.
 */
export function attestationsMissing(file: Asked): readonly Shield[] {
  const process = newestProcess(file);
  return shieldsOver(file)
    .filter(({ state }) => !file.attestations.some((one) => one.state === state && one.process >= process))
    .map((rule) => ({ rule, targets: file.targets.filter((target) => shielded(rule, target)) }))
    .filter(({ targets }) => targets.length > 0);
}

function shielded({ bindsUs, state }: ShieldRule, { outcome, customerState, items }: TargetFacts): boolean {
  return (
    outcome === "pending" && (bindsUs || customerState === state) && items.some(({ approved }) => approved === true)
  );
}
