import type { Page } from "@/lib/casework/list-parties";
import { permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { secrecyState, type SecrecyState } from "@/lib/law/secrecy/secrecy-state";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, type Result } from "@/lib/law/shared/result";
import { asActor } from "@/lib/store/database";
import { type BoardRow, endingOrders, openEndedOrders } from "@/lib/store/secrecy-orders-page";

export interface SecrecyEntry {
  readonly id: string;
  readonly kind: BoardRow["kind"];
  readonly reference: string;
  readonly zone: string;
  readonly issuedBy: string;
  readonly authority: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly standing: SecrecyState;
  /** Identifiers of the targets it is about; empty: all of them. */
  readonly about: readonly string[];
  /** When counsel looks at it next: whether to challenge it, or the yearly review. */
  readonly lookAt: Date | null;
}

/** A page of the board of secrecy: what runs out when, or what names no end, of the requests this actor may see. */
export async function listSecrecy(
  actor: Actor,
  asked: { readonly view: "ending" | "open"; readonly after: string | null; readonly limit: number },
  now: Date,
): Promise<Result<Page<SecrecyEntry>, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return permission;
  const { view, after, limit } = asked;
  const found = await asActor(actor, (tx) =>
    view === "ending" ? endingOrders(tx, now, after, limit) : openEndedOrders(tx, after, limit),
  );
  const rows = found.slice(0, limit).map((row) => entryOf(row, now));
  return granted({ rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null });
}

function around({ secrecyOrders: orders, challenges }: BoardRow["request"]) {
  return { orders, challenges };
}

function entryOf({ request, ...order }: BoardRow, now: Date): SecrecyEntry {
  const { id, kind, issuedBy, startsAt, endsAt } = order;
  const names = new Map(request.targets.map((target) => [target.id, target.identifier]));
  return {
    id,
    kind,
    issuedBy,
    startsAt,
    endsAt,
    reference: request.reference,
    zone: request.receivedZone,
    authority: request.authority.name,
    standing: secrecyState(order, around(request), now),
    about: order.targetIds.flatMap((target) => names.get(target) ?? []),
    lookAt: request.clocks.find((clock) => clock.subjectId === id)?.dueAt ?? order.reviewAt,
  };
}
