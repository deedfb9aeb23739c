import { type ShieldRule, stateProcess } from "@/lib/law/instrument/shield-rule";
import { type Said, someOr, textOr, truthOr } from "@/lib/law/rules/said";

/** What the kept body of a shield law says; where it says nothing, what is shipped. */
export function readShield(
  shipped: ShieldRule,
  said: Said,
): Pick<ShieldRule, "state" | "instruments" | "attests" | "bindsUs"> {
  return {
    state: shipped.state,
    instruments: someOr(said["instruments"], stateProcess, shipped.instruments),
    attests: textOr(said["attests"], shipped.attests),
    bindsUs: truthOr(said["bindsUs"], shipped.bindsUs),
  };
}
