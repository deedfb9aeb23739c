import { approvedItems } from "@/lib/law/disclosure/scope";
import { voluntary } from "@/lib/law/emergency/emergency";
import { objectUntil } from "@/lib/law/notice/objection";
import { noticeStanding } from "@/lib/law/notice/standing";
import { toldName } from "@/lib/law/notice/whom-to-tell";
import type { RequestFile } from "@/lib/law/request/file";

/**
 * Customers who must be told before their data leaves: nothing forbids it, nobody put it off, and the answer is not due
 * before they could object. In an emergency nobody waits. Whose data stays is told in its own time.
 */
export function toldFirst(file: RequestFile, now: Date): readonly string[] {
  if (voluntary(file) || objectUntil(now, file) === null) return [];
  const approved = new Set(approvedItems(file).map(({ id }) => id));
  const concerned = new Set(
    file.targets.filter(({ items }) => items.some(({ id }) => approved.has(id))).map(({ customerId }) => customerId),
  );
  return file.notices
    .filter((notice) => concerned.has(notice.customerId))
    .filter((notice) => ["due", "bounced"].includes(noticeStanding(notice, file, now).kind))
    .map(toldName);
}
