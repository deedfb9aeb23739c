import Link from "next/link";
import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { DueWhen, When } from "@/components/ui/when";
import { noticeWords, type NoticeStanding } from "@/lib/law/notice/standing";

export interface ListedNotice {
  readonly id: string;
  readonly customerName: string;
  readonly standing: NoticeStanding;
  readonly sentAt: Date | null;
  readonly waiver: string | null;
  /** Where its letter can be seen; null: there is nothing to look at. */
  readonly href: string | null;
}

const tones = {
  held: "sealed",
  due: "soon",
  queued: "info",
  sent: "done",
  unconfirmed: "blocked",
  bounced: "overdue",
  waived: "neutral",
} as const satisfies Record<NoticeStanding["kind"], Tone>;

/** Which customers are owed a notice, and where each notice stands. */
export function NoticeList({ notices, zone, now }: { notices: readonly ListedNotice[]; zone: string; now: Date }) {
  return (
    <Table
      caption="Notices to customers"
      captionHidden
      columns={[
        { key: "customer", header: "Customer" },
        { key: "when", header: "When" },
        { key: "letter", header: "Letter" },
        { key: "standing", header: "Standing" },
      ]}
      rows={notices.map((notice) => ({
        key: notice.id,
        cells: {
          customer: notice.customerName,
          when: whenOf(notice, zone, now),
          letter: notice.href === null ? "" : <Link href={notice.href}>See the letter</Link>,
          standing: <Tag tone={tones[notice.standing.kind]}>{noticeWords[notice.standing.kind]}</Tag>,
        },
      }))}
    />
  );
}

function whenOf({ standing, sentAt, waiver }: ListedNotice, zone: string, now: Date): ReactNode {
  if (standing.kind === "held")
    return <HeldUntil until={standing.until} issuedBy={standing.order.issuedBy} zone={zone} />;
  if (standing.kind === "due") return <DueWhen at={standing.dueAt} zone={zone} now={now} />;
  if (standing.kind === "waived") return waiver;
  if (standing.kind === "sent") return sentAt && <When at={sentAt} zone={zone} />;
  return onTheWay[standing.kind];
}

const onTheWay = {
  queued: "The worker hands it over within a minute",
  unconfirmed: "It may or may not have arrived",
  bounced: "Refused by the mail server; send it anew",
} as const;

function HeldUntil({ until, issuedBy, zone }: { until: Date | null; issuedBy: string; zone: string }) {
  if (until === null) return `Until it is lifted, by order of ${issuedBy}`;
  return (
    <>
      Until <When at={until} zone={zone} />, by order of {issuedBy}
    </>
  );
}
