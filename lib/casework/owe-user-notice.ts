import type { Actor } from "@/lib/law/permission/role";
import { type UserBasis, usersToTell } from "@/lib/law/notice/whom-to-tell";
import { granted, refused } from "@/lib/law/shared/result";
import { followNotices } from "@/lib/casework/follow-notices";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import { insertUserNotice } from "@/lib/store/notices";

export interface UserToTell {
  readonly targetId: string;
  readonly basis: UserBasis;
  /** Where the user is told; never taken from the instrument. */
  readonly email: string;
  readonly note: string;
}

/** Counsel decides that the user of an account is told beside the customer, because the law or the agreement says so. */
export async function oweUserNotice(actor: Actor, on: StepOn, wanted: UserToTell, now: Date): Promise<Taken> {
  return takeStep(actor, "owe-user-notice", on, now, async (tx, file) => {
    const { targetId, basis, email, note } = wanted;
    const target = usersToTell(file).find((one) => one.id === targetId);
    if (!target || target.customerId === null) return refused({ code: "target-unknown" });
    const process = Math.max(1, ...target.items.map((item) => item.process));
    const user = { customerId: target.customerId, targetId, process, userEmail: email, userBasis: basis };
    const notice = await insertUserNotice(tx, file, user, now);
    await followNotices(tx, actor, file.reference, now);
    return granted({ why: note, data: { notice, target: targetId, basis } });
  });
}
