import { randomUUID } from "node:crypto";
import { permit } from "@/lib/law/permission/may";
import { passwordWeak } from "@/lib/law/permission/password-weak";
import { type Actor, allRoles, type Role } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { refused, type Result } from "@/lib/law/shared/result";
import { keepPerson as save, people, type Person } from "@/lib/store/users";

export interface PersonGiven {
  /** Absent for a new person. */
  readonly id?: string;
  /** In the form in which e-mails are kept. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly disabled?: boolean;
  /** Absent: as it was; a new person without one cannot sign in. */
  readonly password?: string;
}

/** Adds a person or changes one. Whom this disables, or gives a new password, is signed out everywhere at once. */
export async function keepPerson(
  actor: Actor,
  given: PersonGiven,
  hash: (password: string) => Promise<string>,
  now: Date,
): Promise<Result<Person, Refusal>> {
  const permitted = permit(actor, "keep-people");
  if (!permitted.ok) return permitted;
  const { email, name, password, disabled = false } = given;
  const unknown = given.roles.filter((role) => !isGivable(role));
  if (unknown.length > 0 || given.roles.length === 0) return refused({ code: "roles-unknown", roles: unknown });
  if (password !== undefined && passwordWeak(password, email, name)) return refused({ code: "password-weak" });

  const id = given.id ?? randomUUID();
  const roles = [...new Set(given.roles.filter(isGivable))];
  const passwordHash = password === undefined ? null : await hash(password);
  return save(actor, { id, email, name, roles, disabled, passwordHash }, given.id === undefined, {
    act: "keep-person",
    actor,
    at: now,
    why: "",
    data: { person: id, roles, disabled, password: password !== undefined },
  });
}

/** Everybody who may sign in or once could, for who keeps them. */
export async function readPeople(actor: Actor): Promise<Result<readonly Person[], Refusal>> {
  const permitted = permit(actor, "keep-people");
  return permitted.ok ? { ok: true, value: await people(actor) } : permitted;
}

/** The system's role is nobody's. */
function isGivable(role: string): role is Exclude<Role, "system"> {
  return role !== "system" && allRoles.some((one) => one === role);
}
