import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/app/session";
import { PartyChanges } from "@/components/authority/party-changes";
import { PartyFrame } from "@/components/authority/party-frame";
import { CustomerForm } from "@/components/customer/customer-form";
import { CustomerParts } from "@/components/customer/customer-page";
import type { AddressParams } from "@/components/ui/address";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { readCustomer } from "@/lib/casework/list-parties";
import { may } from "@/lib/law/permission/may";
import { now } from "@/lib/platform/clock";
import { keep } from "../actions";

export const metadata: Metadata = { title: "Customer" };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressParams>;
}

export default async function CustomerPage({ params, searchParams }: PageProps) {
  const { id } = await params;
  const actor = await requireActor(`/desk/customers/${encodeURIComponent(id)}`);
  const read = z.uuid().safeParse(id).success ? await readCustomer(actor, id) : null;
  if (!read?.ok) notFound();
  const { customer, changes } = read.value;
  // The form only adds accounts: those there are do not travel to the browser twice.
  const tenancies = customer.tenancies.map((tenancy) => ({
    id: tenancy.id,
    name: tenancy.name,
    region: tenancy.region,
  }));
  const kept = (await searchParams)["kept"] !== undefined;
  return (
    <PartyFrame kept={kept}>
      <PageHead title={customer.name} kicker={<Link href="/desk/customers">Customers</Link>} />
      <CustomerParts customer={customer} />
      {may(actor, "keep-parties") && (
        <Disclosure summary="Change">
          <CustomerForm action={keep} customer={{ ...customer, tenancies }} />
        </Disclosure>
      )}
      <PartyChanges changes={changes} now={now()} />
    </PartyFrame>
  );
}
