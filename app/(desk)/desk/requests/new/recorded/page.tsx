import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { LookAlikeWarning } from "@/components/authority/look-alike-warning";
import { ReckonedLines } from "@/components/deadline/reckoned-lines";
import { AlikeWarning } from "@/components/requests/intake-due";
import { IntakeRecorded } from "@/components/requests/intake-recorded";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { ButtonRow, LinkButton } from "@/components/ui/button";
import { Mono } from "@/components/ui/mono";
import { PageHead } from "@/components/ui/page-head";
import { When } from "@/components/ui/when";
import { readRecorded } from "@/lib/casework/preview-due";
import { first } from "@/lib/forms/query";
import { readReference } from "@/lib/law/request/reference";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Recorded" };

/** Shown after recording when there is something to look at first: a request that looks the same, or an authority whose domain does. */
export default async function RecordedPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const params = await searchParams;
  const actor = await requireActor(addressWith("/desk/requests/new/recorded", params, {}));
  const reference = readReference(first(params["of"]));
  const recorded = reference === null ? null : await readRecorded(actor, reference, now());
  if (reference === null || !recorded) notFound();
  return (
    <IntakeRecorded>
      <PageHead
        title={
          <>
            Recorded as <Mono>{reference}</Mono>
          </>
        }
        lead={
          recorded.dueAt && (
            <>
              Due <When at={recorded.dueAt} zone={recorded.receivedZone} />
            </>
          )
        }
      >
        {recorded.dueReason.length > 0 && <ReckonedLines lines={recorded.dueReason} zone={recorded.receivedZone} />}
      </PageHead>
      <LookAlikeWarning alike={recorded.lookAlikes} />
      {recorded.alike.length > 0 && <AlikeWarning alike={recorded.alike} />}
      <ButtonRow>
        <LinkButton href={`/desk/requests/${reference}`} kind="primary">
          Open the request
        </LinkButton>
        <LinkButton href="/desk/requests/new">Record another</LinkButton>
      </ButtonRow>
    </IntakeRecorded>
  );
}
