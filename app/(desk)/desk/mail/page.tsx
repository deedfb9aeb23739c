import Link from "next/link";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { listMail } from "@/lib/casework/list-mail";
import { listKeptMail } from "@/lib/platform/kept-mail";
import { keptIn } from "./kept";

export const metadata = { title: "Mail" };

const pageSize = 100;

/** What would have been sent: the demo has no mail server. */
export default async function MailPage({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const actor = await requireActor("/desk/mail");
  const { after } = await searchParams;
  const kept = await listKeptMail(keptIn(), { limit: pageSize, ...(typeof after === "string" && { after }) });
  const seen = await listMail(
    actor,
    kept.map((mail) => mail.messageId),
  );
  if (!seen.ok) notFound();
  const mails = kept.filter((mail) => seen.value.has(mail.messageId));
  const last = kept.length === pageSize ? kept.at(-1) : undefined;
  return (
    <>
      <PageHead
        title="Mail"
        lead="This demo has no mail server. What it would send is kept here; nothing has left this machine."
      />
      {mails.length === 0 ? (
        <Empty title="Nothing was sent yet">
          Letters to authorities and notices to customers appear here as soon as the worker has handed them over.
        </Empty>
      ) : (
        <Table
          stack
          caption="Kept messages, newest first"
          captionHidden
          columns={[
            { key: "subject", header: "Subject" },
            { key: "to", header: "To" },
            { key: "request", header: "Request" },
            { key: "written", header: "Written" },
            { key: "try", header: "Try", numeric: true },
          ]}
          rows={mails.map((mail) => {
            const reference = seen.value.get(mail.messageId) ?? "";
            return {
              key: mail.id,
              cells: {
                subject: <Link href={`/desk/mail/${mail.id}`}>{mail.subject}</Link>,
                to: mail.to,
                request: <Link href={`/desk/requests/${reference}`}>{reference}</Link>,
                written: <When at={mail.date} />,
                try: mail.attempt,
              },
            };
          })}
        />
      )}
      {last && <Link href={`/desk/mail?after=${last.id}`}>Older messages</Link>}
    </>
  );
}
