import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/app/session";
import { AuthorityFlag } from "@/components/authority/authority-flag";
import { AuthorityForm } from "@/components/authority/authority-form";
import { AuthorityFacts, AuthorityRequests } from "@/components/authority/authority-page";
import { LookAlikeWarning } from "@/components/authority/look-alike-warning";
import { PartyChanges } from "@/components/authority/party-changes";
import { PartyFrame } from "@/components/authority/party-frame";
import type { AddressParams } from "@/components/ui/address";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { readAuthority } from "@/lib/casework/list-parties";
import { may } from "@/lib/law/permission/may";
import { now } from "@/lib/platform/clock";
import { clear, keep } from "../actions";

export const metadata: Metadata = { title: "Authority" };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressParams>;
}

export default async function AuthorityPage({ params, searchParams }: PageProps) {
  const { id } = await params;
  const actor = await requireActor(`/desk/authorities/${encodeURIComponent(id)}`);
  const read = z.uuid().safeParse(id).success ? await readAuthority(actor, id) : null;
  if (!read?.ok) notFound();
  const { authority, alike, requests, changes } = read.value;
  const kept = (await searchParams)["kept"] !== undefined;
  return (
    <PartyFrame kept={kept}>
      <PageHead title={authority.name} kicker={<Link href="/desk/authorities">Authorities</Link>} />
      <LookAlikeWarning alike={alike} />
      <AuthorityFlag authority={authority} action={may(actor, "clear-flag") ? clear : null} />
      <AuthorityFacts authority={authority} />
      {may(actor, "keep-parties") && (
        <Disclosure summary="Change">
          <AuthorityForm action={keep} authority={authority} />
        </Disclosure>
      )}
      <AuthorityRequests requests={requests} />
      <PartyChanges changes={changes} now={now()} />
    </PartyFrame>
  );
}
