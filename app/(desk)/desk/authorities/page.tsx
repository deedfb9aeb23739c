import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { PartyList } from "@/components/authority/party-list";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { Mono } from "@/components/ui/mono";
import { listAuthorities } from "@/lib/casework/list-parties";
import { listQuery } from "@/lib/forms/query";
import { refusalText } from "@/lib/forms/refusal-text";
import { may } from "@/lib/law/permission/may";

export const metadata: Metadata = { title: "Authorities" };

const path = "/desk/authorities";

const columns = [
  { key: "name", header: "Name" },
  { key: "country", header: "Country" },
  { key: "domains", header: "Mail domains", hideable: true },
  { key: "email", header: "E-mail for letters", hideable: true },
  { key: "number", header: "Call-back number", hideable: true },
];

export default async function AuthoritiesPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const params = await searchParams;
  const actor = await requireActor(addressWith(path, params, {}));
  const asked = listQuery(params);
  const page = await listAuthorities(actor, asked);
  if (!page.ok) return <Banner kind="danger" heading={refusalText(page.refusal)} />;
  const rows = page.value.rows.map(({ id, name, countryLabel, domains, email, callbackNumber }) => ({
    key: id,
    href: `${path}/${id}`,
    cells: {
      name,
      country: countryLabel,
      domains: domains.length > 0 && <Mono long>{domains.join(" ")}</Mono>,
      email,
      number: callbackNumber,
    },
  }));
  return (
    <PartyList
      path={path}
      params={params}
      title="Authorities"
      lead="Who asks, and how we know it is them."
      one="authority"
      foundBy="By name, country or domain"
      firstOnes="Authorities come here with their first request, or are described beforehand from an official directory."
      mayAdd={may(actor, "keep-parties")}
      columns={columns}
      rows={rows}
      q={asked.q}
      after={asked.after}
      next={page.value.next}
    />
  );
}
