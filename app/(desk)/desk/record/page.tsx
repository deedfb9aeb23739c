import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { EntryRows } from "@/components/record/entry-rows";
import { Verdict } from "@/components/record/verdict";
import { addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { checkRecord, listRecord } from "@/lib/casework/list-record";
import { readRecordCursor, recordCursorText } from "@/lib/forms/record-cursor";

export const metadata: Metadata = { title: "Record" };

const pageSize = 50;

interface Query {
  readonly after?: string;
  readonly check?: string;
}

export default async function RecordPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { after, check } = await searchParams;
  const actor = await requireActor("/desk/record");
  const listed = await listRecord(actor, { act: null, by: null }, readRecordCursor(after), pageSize);
  if (!listed.ok) notFound();
  const entries = listed.value.slice(0, pageSize);
  const last = entries.at(-1);
  const more = listed.value.length > pageSize && last;
  const checked = check === "1" ? await checkRecord(actor) : null;
  return (
    <>
      <PageHead
        title="Record"
        lead="Everything that was done or opened, by whom, when and why. Nobody changes it, and each entry rests on the one before."
        actions={<LinkButton href="/desk/record?check=1">Check the whole record</LinkButton>}
      />
      {checked?.ok && <Verdict {...checked.value} />}
      <EntryRows
        entries={entries}
        {...(more && { nextHref: addressWith("/desk/record", {}, { after: recordCursorText(last) }) })}
        {...(after && { firstHref: "/desk/record" })}
      />
    </>
  );
}
