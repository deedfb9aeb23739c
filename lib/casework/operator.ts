import type { Actor } from "@/lib/law/permission/role";
import { systemActor } from "@/lib/store/law-tables";

/**
 * Whoever runs a command on the machine itself, with the database's address and the keys in hand: on the record as the
 * system, with the rights of an administrator and no others.
 */
export const operator: Actor = { ...systemActor, name: "Operator at the command line", roles: ["admin"] };
