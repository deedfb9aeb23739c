import type { Tx } from "@/lib/store/database";
import { accountOf } from "@/lib/store/requests";

/** Names the customer of a target, and the account where the desk knows it; without a customer there is no such account. */
export async function identifyTarget(
  tx: Tx,
  target: { id: string; identifier: string },
  customerId: string | null,
): Promise<void> {
  if (customerId === null) {
    await tx.target.update({ where: { id: target.id }, data: { outcome: "account_not_found" } });
    return;
  }
  const account = await accountOf(tx, target.identifier, customerId);
  await tx.target.update({ where: { id: target.id }, data: { customerId, accountId: account?.accountId ?? null } });
}
