import { randomUUID } from "node:crypto";
import { dueBy } from "@/lib/law/deadline/due";
import type { RequestFile } from "@/lib/law/request/file";
import { preservesOnly } from "@/lib/law/request/instrument";
import type { Tx } from "@/lib/store/database";

/**
 * Writes down that every customer of the request is owed a notice, from now on. Doing it again adds only customers
 * that were named since. A request that only preserves owes none.
 *
 * Call it where a request is found valid, and when a customer is named after that; the targets are read anew, so that
 * it may follow the change in the same transaction.
 */
export async function oweNotices(
  tx: Tx,
  file: Pick<RequestFile, "id" | "instrumentCode" | "zone">,
  now: Date,
): Promise<void> {
  if (preservesOnly(file.instrumentCode)) return;
  const targets = await tx.target.findMany({
    where: { requestId: file.id, customerId: { not: null } },
    distinct: ["customerId"],
    orderBy: { position: "asc" },
    select: { customerId: true },
  });
  const dueAt = dueBy("NOTICE_3D", now, file.zone).at;
  const owed = targets.flatMap(({ customerId }) =>
    customerId === null ? [] : { id: randomUUID(), requestId: file.id, customerId, owedSince: now, dueAt },
  );
  await tx.notice.createMany({ data: owed, skipDuplicates: true });
}
