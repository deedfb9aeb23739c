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
  switch (standing.kind) {
    case "held":
      return standing.until === null ? (
        `Until it is lifted, by order of ${standing.order.issuedBy}`
      ) : (
        <>
          Until <When at={standing.until} zone={zone} />, by order of {standing.order.issuedBy}
        </>
      );
    case "due":
      return <DueWhen at={standing.dueAt} zone={zone} now={now} />;
    case "sent":
      return sentAt === null ? "" : <When at={sentAt} zone={zone} />;
    case "waived":
      return waiver ?? "";
    case "queued":
      return "The worker hands it over within a minute";
    case "unconfirmed":
      return "It may or may not have arrived";
    case "bounced":
      return "Refused by the mail server; send it anew";
  }
}
