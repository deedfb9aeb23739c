import { disclosedInEmergency, followUpOver } from "@/lib/law/emergency/emergency";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What follows an emergency disclosure. The system flags only when the time is over; counsel may know sooner. */
export const emergencyGuards = {
  "record-later-process": ({ file }: Asked) =>
    disclosedInEmergency(file) && file.laterProcessAt === null ? null : { code: "not-apt" as const },
  "flag-authority": ({ actor, file, now }: Asked) => {
    if (!disclosedInEmergency(file) || file.laterProcessAt !== null) return { code: "not-apt" };
    if (file.authority.flaggedAt !== null && !followUpOver(file, now)) return { code: "not-apt" };
    const counsel = actor.roles.includes("senior_counsel");
    return counsel || followUpOver(file, now) ? null : { code: "not-apt" };
  },
} as const satisfies Record<string, (asked: Asked) => Refusal | null>;

interface Asked {
  readonly actor: Actor;
  readonly file: RequestFile;
  readonly now: Date;
}
