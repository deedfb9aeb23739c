import type { Attestation } from "@/lib/law/transparency/attest";
import { allNeverStatements } from "@/lib/law/transparency/never-statements";

/** Every statement is made. */
export const allStated: Attestation = { state: allNeverStatements, leaveOut: [] };

/** None is, for one reason. */
export const noneStated: Attestation = {
  state: [],
  leaveOut: allNeverStatements.map((id) => ({ id, reason: "Counsel looks into it" })),
};
