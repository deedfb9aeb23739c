import { closedToAccess, isAccessDemand } from "@/lib/law/conflict/access-demand";
import { withoutTreatyRoute } from "@/lib/law/conflict/foreign-order";
import { attestationsMissing, shieldsOver } from "@/lib/law/conflict/shield";
import { withoutPower } from "@/lib/law/conflict/power";
import type { RequestFile } from "@/lib/law/request/file";
import { memoAgainst } from "@/lib/law/request/memo";
import type { TrackStep } from "@/lib/law/request/track-steps";
import type { Step } from "@/lib/law/request/workflow";
import { type Asked, type Block, firstOf, type Guard } from "@/lib/law/step/asked";
import type { Refusal } from "@/lib/law/shared/refusal";
import { usStates } from "@/lib/law/shared/us-states";

/** What its steps need: an attestation concerns only process for which some state's shield law asks one. */
export const conflictGuards = {
  "record-attestation": ({ file }) => (shieldsOver(file).length > 0 ? null : { code: "not-apt" }),
} as const satisfies Partial<Record<TrackStep, Guard>>;

/** What two laws that pull, a demand that names nobody or asks for access, and a lack of power forbid. */
export const conflictBlock: Block = (step, asked) =>
  firstOf(
    isAccessDemand(asked.file) && closedToAccess.includes(step) ? { code: "access-demand" } : null,
    step === "propose-scope" || step === "approve" ? withoutPower(asked.file) : null,
    step === "approve" ? firstOf(reverseToCounsel(asked), treatyRoute(asked.file), attested(asked.file)) : null,
    heldByMemo.includes(step) ? against(asked.file) : null,
  );

/** Counsel's word holds up whatever has not left yet. */
const heldByMemo: readonly Step[] = ["approve", "produce", "pass-check", "deliver"];

function reverseToCounsel({ actor, file }: Asked): Refusal | null {
  return file.demandKind === "reverse" && !actor.roles.includes("senior_counsel")
    ? { code: "needs-senior-counsel", because: "reverse" }
    : null;
}

function treatyRoute(file: RequestFile): Refusal | null {
  const targets = withoutTreatyRoute(file).map(
    (target) => `${target.identifier} (${target.region ?? "region unknown"})`,
  );
  return targets.length === 0 ? null : { code: "memo-missing", kind: "art48", targets };
}

/** What a shield law asks to come with process of another state, and what nobody has seen. */
function attested(file: RequestFile): Refusal | null {
  const missing = attestationsMissing(file);
  if (missing.length === 0) return null;
  const targets = [...new Set(missing.flatMap((one) => one.targets.map(({ identifier }) => identifier)))];
  const states = missing.map(({ rule }) => usStates[rule.state]);
  return { code: "attestation-missing", states, targets, unknown: file.authority.state === null };
}

function against(file: RequestFile): Refusal | null {
  const held = memoAgainst(file);
  return held === null ? null : { code: "memo-against", kind: held.kind, conclusion: held.memo.conclusion };
}
