import type { Metadata } from "next";
import Link from "next/link";
import { requireActor } from "@/app/session";
import { IntakeForm } from "@/components/requests/intake-form";
import { IntakeUpload } from "@/components/requests/intake-upload";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { When } from "@/components/ui/when";
import { rulesToday } from "@/lib/casework/read-rules";
import { readDraft } from "@/lib/casework/keep-draft";
import { partyNames } from "@/lib/casework/list-parties";
import { ownDocuments } from "@/lib/casework/read-document";
import { refusalText } from "@/lib/forms/refusal-text";
import { permit } from "@/lib/law/permission/may";
import { dayIn } from "@/lib/law/shared/plain-date";
import { now } from "@/lib/platform/clock";
import { discard, keepTyped, preview, receive } from "./actions";

export const metadata: Metadata = { title: "Record a request" };

/** The clock on this desk's wall, unless the person says another. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export default async function NewRequestPage() {
  const actor = await requireActor("/desk/requests/new");
  const permission = permit(actor, "receive-request");
  if (!permission.ok) return <Banner kind="danger" heading={refusalText(permission.refusal)} />;
  const [draft, names, documents, rules] = await Promise.all([
    readDraft(actor, "receive-request"),
    partyNames(actor),
    ownDocuments(actor),
    rulesToday(actor, now()),
  ]);
  return (
    <>
      <PageHead
        title="Record a request"
        kicker={<Link href="/desk/requests">Queue</Link>}
        lead="From the top of the instrument to its end. What you type is kept as a draft."
      />
      {draft && (
        <Banner
          heading={
            <>
              Draft of <When at={draft.savedAt} /> restored
            </>
          }
        >
          <form action={discard}>
            <Button kind="quiet">Discard it and begin anew</Button>
          </form>
        </Banner>
      )}
      <IntakeUpload />
      <IntakeForm
        receive={receive}
        keepDraft={keepTyped}
        preview={preview}
        draft={draft?.typed ?? {}}
        instruments={rules.instruments}
        authorities={names.authorities.map(({ name, countryLabel }) => `${name}, ${countryLabel}`)}
        customers={names.customers.map(({ name }) => name)}
        documents={documents.map(({ id, kind, name, bytes, sha256 }) => ({ id, kind, name, bytes, sha256 }))}
        zones={Intl.supportedValuesOf("timeZone")}
        today={dayIn(zone, now())}
        zone={zone}
      />
    </>
  );
}
