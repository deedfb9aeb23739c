import { type Actor, holds, type Role } from "@/lib/law/permission/role";
import { type Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";

/** Deeds that are not steps of one request, and who may do them. Steps name their roles in the step table. */
export const deeds = {
  "read-requests": ["intake", "reviewer", "senior_counsel", "custodian", "auditor", "ns_counsel", "system"],
  "receive-request": ["intake", "reviewer", "ns_counsel"],
  "attach-document": ["intake", "reviewer", "senior_counsel", "custodian", "ns_counsel"],
  "read-parties": ["intake", "reviewer", "senior_counsel", "custodian", "auditor", "ns_counsel"],
  "keep-parties": ["intake", "reviewer", "ns_counsel"],
  "import-requests": ["intake", "publisher"],
  "read-record": ["auditor", "senior_counsel"],
  "read-reports": ["publisher", "senior_counsel", "auditor"],
  "prepare-report": ["publisher"],
  "release-report": ["publisher"],
  "state-bands": ["ns_counsel"],
  "read-mail": ["intake", "reviewer", "senior_counsel", "auditor"],
  "send-messages": ["system"],
  "keep-time": ["system"],
  "release-message": ["reviewer", "senior_counsel"],
  "keep-cover": ["admin", "senior_counsel"],
  "clear-flag": ["senior_counsel"],
  "keep-people": ["admin"],
  "keep-rules": ["admin"],
  "confirm-rules": ["senior_counsel"],
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof deeds;

export function may(actor: Actor, deed: Deed): boolean {
  return holds(actor, deeds[deed]);
}

/** The first line of every casework function. */
export function permit(actor: Actor, deed: Deed): Result<undefined, Refusal> {
  return may(actor, deed) ? granted() : refused({ code: "wrong-role", needs: deeds[deed] });
}
