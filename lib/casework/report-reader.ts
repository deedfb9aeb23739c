import type { Actor } from "@/lib/law/permission/role";
import { operator } from "@/lib/casework/operator";

/** Whoever runs a command on the machine may see the figures of a report before it is out: they name nobody. */
export const reportReader: Actor = { ...operator, roles: ["auditor"] };
