import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { PartySearch } from "@/components/authority/party-search";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Mono } from "@/components/ui/mono";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
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
  const add = may(actor, "keep-parties") && <LinkButton href={`${path}/new`}>New authority</LinkButton>;
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
    <>
      <PageHead title="Authorities" lead="Who asks, and how we know it is them." actions={add} />
      <PartySearch path={path} label="Find an authority" help="By name, country or domain" q={asked.q} />
      <DataTable
        caption="Authorities"
        columns={columns}
        rows={rows}
        empty={
          asked.q === "" ? (
            <Empty title="No authority is kept yet" action={add}>
              <p>
                Authorities come here with their first request, or are described beforehand from an official directory.
              </p>
            </Empty>
          ) : (
            <Empty
              title={`No authority is found under “${asked.q}”`}
              action={<LinkButton href={path}>Show all</LinkButton>}
            />
          )
        }
        paging={
          <Pagination
            {...(asked.after !== null && { previousHref: addressWith(path, params, { after: null }) })}
            {...(page.value.next !== null && { nextHref: addressWith(path, params, { after: page.value.next }) })}
          />
        }
      />
    </>
  );
}
