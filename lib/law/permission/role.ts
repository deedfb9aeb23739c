import { keysOf } from "@/lib/law/shared/keys";
/** Who works at the desk. One person may hold several roles; separation is between persons, not roles. */
export const roles = {
  intake: { words: "Intake", does: "records requests and authenticates the requester" },
  reviewer: { words: "Reviewer", does: "legal review, redirect and notice" },
  senior_counsel: { words: "Senior counsel", does: "approves content and emergencies, rejects, skips a redirect" },
  custodian: { words: "Custodian", does: "extracts, checks and delivers" },
  publisher: { words: "Publisher", does: "prepares and releases reports" },
  auditor: { words: "Auditor", does: "reads everything but national security, verifies the record" },
  admin: { words: "Administrator", does: "people and settings, no case data" },
  ns_counsel: { words: "National-security counsel", does: "the national-security compartment" },
  system: { words: "System", does: "carries out what was decided: sends due messages" },
} as const satisfies Record<string, { words: string; does: string }>;

export type Role = keyof typeof roles;

export const allRoles = keysOf(roles);

/** The person, or the system, on whose behalf something is done. Always the first argument; never taken from the air. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

export function holds(actor: Actor, wanted: readonly Role[]): boolean {
  return wanted.some((role) => actor.roles.includes(role));
}
