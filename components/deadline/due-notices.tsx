import Link from "next/link";
import { NoticeTag } from "@/components/requests/queue-cells";
import { SecrecyEnd } from "@/components/secrecy/secrecy-end";
import { Empty } from "@/components/ui/empty";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { DueWhen, When } from "@/components/ui/when";
import type { NoticeStanding } from "@/lib/law/notice/standing";

interface NoticeEntry {
  readonly id: string;
  readonly customer: string;
  readonly reference: string;
  readonly authority: string;
  readonly zone: string;
  readonly standing: NoticeStanding;
}

const columns = [
  { key: "customer", header: "Customer", share: 21 },
  { key: "standing", header: "Standing", share: 14 },
  { key: "when", header: "When", share: 31 },
  { key: "request", header: "Request", share: 14 },
  { key: "authority", header: "Authority", share: 20 },
];

/** Notices that still have to reach a customer: due now, or held until an order ends. */
export function DueNotices({ notices, now }: { notices: readonly NoticeEntry[]; now: Date }) {
  return (
    <Section title="Notices to customers" aside={notices.length === 0 ? undefined : `${notices.length} waiting`}>
      {notices.length === 0 ? (
        <Empty title="No notice is waiting">
          <p>Once a request is found valid, each customer named in it is owed a notice, unless an order forbids it.</p>
        </Empty>
      ) : (
        <Table
          stack
          caption="Notices due or held"
          captionHidden
          columns={columns}
          rows={notices.toSorted(byUrgency).map((notice) => ({ key: notice.id, cells: cellsOf(notice, now) }))}
        />
      )}
    </Section>
  );
}

/** What a person must look at comes first; then what is due, the most overdue on top; then what is held, by its end. */
function byUrgency(one: NoticeEntry, other: NoticeEntry): number {
  return urgency(one) - urgency(other);
}

function urgency({ standing }: NoticeEntry): number {
  if (standing.kind === "due") return standing.dueAt.getTime();
  if (standing.kind === "bounced" || standing.kind === "unconfirmed") return 0;
  return standing.kind === "held" && standing.until !== null ? farOff + standing.until.getTime() : 3 * farOff;
}

/** Later than any date there is, and still exact. */
const farOff = 8.64e15 / 4;

function cellsOf({ customer, reference, authority, zone, standing }: NoticeEntry, now: Date) {
  return {
    customer,
    standing: <NoticeTag standing={standing} />,
    when: <Falls standing={standing} zone={zone} now={now} />,
    request: (
      <Link href={`/desk/requests/${reference}`} prefetch={false}>
        <Mono>{reference}</Mono>
      </Link>
    ),
    authority,
  };
}

function Falls({ standing, zone, now }: { standing: NoticeStanding; zone: string; now: Date }) {
  switch (standing.kind) {
    case "due":
      return <DueWhen at={standing.dueAt} zone={zone} now={now} />;
    case "held":
      return standing.until === null ? (
        "Until the order is lifted: it names no end"
      ) : (
        <>
          Held <SecrecyEnd at={standing.until} zone={zone} />
        </>
      );
    case "deferred":
      return (
        <>
          Put off until <When at={standing.until} zone={zone} />
        </>
      );
    case "queued":
    case "sent":
    case "acknowledged":
    case "waived":
      return "";
    case "unconfirmed":
    case "bounced":
      return "A Reviewer looks at the message and decides";
  }
}
