import type { Tx } from "@/lib/store/database";

export interface SenderLink {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: "later_process" | "sibling" | "look_back";
  readonly note: string;
  readonly byId: string;
  readonly at: Date;
}

/** Ties requests of one sender; tying them again in the same way changes nothing. */
export async function linkSender(tx: Tx, links: readonly SenderLink[]): Promise<void> {
  await tx.requestLink.createMany({ data: [...links], skipDuplicates: true });
}
