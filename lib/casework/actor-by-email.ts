import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { people } from "@/lib/store/users";

/**
 * The person in whose name a command acts, for whoever keeps the people: the operator of the machine. They must be able
 * to sign in; what they may do is then theirs, not the operator's.
 */
export async function actorByEmail(actor: Actor, email: string): Promise<Result<Actor, Refusal>> {
  const permission = permit(actor, "keep-people");
  if (!permission.ok) return permission;
  const person = (await people(actor)).find((one) => one.email === email && one.disabledAt === null);
  if (!person) return refused({ code: "not-found" });
  const { id, name, roles } = person;
  return granted({ id, name, email, roles });
}
