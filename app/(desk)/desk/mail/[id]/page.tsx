import Link from "next/link";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { Mono } from "@/components/ui/mono";
import { PageHead } from "@/components/ui/page-head";
import { When } from "@/components/ui/when";
import { openMail } from "@/lib/casework/open-mail";
import { now } from "@/lib/platform/clock";
import { readKeptMail } from "@/lib/platform/kept-mail";
import { keptIn } from "../kept";
import styles from "./mail.module.css";

export const metadata = { title: "Message" };

/** One kept message, as its reader would have it and as it would have left. */
export default async function KeptMessagePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/desk/mail/${encodeURIComponent(id)}`);
  const mail = await readKeptMail(keptIn(), id);
  const opened = mail && (await openMail(actor, mail.messageId, now()));
  if (!mail || !opened?.ok) notFound();
  const reference = opened.value;
  return (
    <>
      <PageHead kicker={<Link href="/desk/mail">Mail</Link>} title={mail.subject}>
        <Facts
          items={[
            { term: "From", value: mail.from },
            { term: "To", value: mail.to },
            { term: "Written", value: <When at={mail.date} /> },
            { term: "Request", value: <Link href={`/desk/requests/${reference}`}>{reference}</Link> },
            { term: "Message-ID", value: <Mono long>{mail.messageId}</Mono> },
            { term: "Try", value: mail.attempt },
          ]}
        />
      </PageHead>
      <pre className={styles["text"]}>{mail.text}</pre>
      <Disclosure summary="The message as it would have left (.eml)">
        <pre className={styles["text"]}>{mail.source}</pre>
      </Disclosure>
    </>
  );
}
