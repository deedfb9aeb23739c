import { LiftSecrecyForm } from "@/components/secrecy/lift-form";
import type { SecrecyOn } from "@/components/secrecy/place-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { When } from "@/components/ui/when";
import type { FormAction } from "@/lib/forms/form-state";
import type { OrderFacts } from "@/lib/law/request/file";
import { secrecyStanding, type SecrecyStanding, secrecyWords } from "@/lib/law/secrecy/secrecy";

export interface ListedOrder extends OrderFacts {
  readonly basis: string;
  readonly reviewAt: Date | null;
  readonly liftReason: string | null;
}

interface OrdersProps {
  readonly orders: readonly ListedOrder[];
  readonly on: SecrecyOn;
  readonly now: Date;
  /** Null: this reader may not lift. */
  readonly lift: FormAction | null;
}

const tones = {
  claimed_unsupported: "neutral",
  not_yet: "info",
  in_force: "sealed",
  ended: "done",
  lifted: "done",
} as const satisfies Record<SecrecyStanding, Tone>;

const short = {
  claimed_unsupported: "Only claimed",
  not_yet: "Not yet in force",
  in_force: "In force",
  ended: "Ended",
  lifted: "Lifted",
} as const satisfies Record<SecrecyStanding, string>;

/** Every order and claim of secrecy on a request, and how it stands now. */
export function OrderList({ orders, on, now, lift }: OrdersProps) {
  return (
    <Table
      caption="Orders of secrecy"
      captionHidden
      columns={[
        { key: "issuedBy", header: "Issued by" },
        { key: "basis", header: "Basis" },
        { key: "from", header: "From" },
        { key: "until", header: "Until" },
        { key: "standing", header: "Standing" },
      ]}
      rows={orders.map((order) => {
        const standing = secrecyStanding(order, now);
        const liftable = standing === "in_force" || standing === "not_yet";
        return {
          key: order.id,
          cells: {
            issuedBy: order.issuedBy,
            basis: order.basis,
            from: <When at={order.startsAt} zone={on.zone} />,
            until: <Until order={order} zone={on.zone} />,
            standing: (
              <>
                <Tag tone={tones[standing]}>{short[standing]}</Tag>
                {standing === "claimed_unsupported" && <p>{secrecyWords[standing]}.</p>}
                {order.liftReason !== null && <p>{order.liftReason}</p>}
                {liftable && lift !== null && (
                  <Disclosure summary="Record that it was lifted">
                    <LiftSecrecyForm on={on} order={order} action={lift} />
                  </Disclosure>
                )}
              </>
            ),
          },
        };
      })}
    />
  );
}

function Until({ order, zone }: { order: ListedOrder; zone: string }) {
  if (order.liftedAt !== null) return <When at={order.liftedAt} zone={zone} />;
  if (order.endsAt !== null) return <When at={order.endsAt} zone={zone} />;
  if (order.kind === "claimed_unsupported") return "No end named";
  return (
    <>
      It is lifted
      {order.reviewAt !== null && (
        <>
          ; look again <When at={order.reviewAt} zone={zone} />
        </>
      )}
    </>
  );
}
