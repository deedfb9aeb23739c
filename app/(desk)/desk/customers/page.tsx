import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { PartySearch } from "@/components/authority/party-search";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { listCustomers } from "@/lib/casework/list-parties";
import { customerClasses } from "@/lib/forms/customer-words";
import { listQuery } from "@/lib/forms/query";
import { refusalText } from "@/lib/forms/refusal-text";
import { may } from "@/lib/law/permission/may";

export const metadata: Metadata = { title: "Customers" };

const path = "/desk/customers";

const columns = [
  { key: "name", header: "Name" },
  { key: "class", header: "Kind" },
  { key: "role", header: "Our role", hideable: true },
  { key: "contact", header: "Preferred contact", hideable: true },
  { key: "tenancies", header: "Tenancies", numeric: true, hideable: true },
];

export default async function CustomersPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const params = await searchParams;
  const actor = await requireActor(addressWith(path, params, {}));
  const asked = listQuery(params);
  const page = await listCustomers(actor, asked);
  if (!page.ok) return <Banner kind="danger" heading={refusalText(page.refusal)} />;
  const add = may(actor, "keep-parties") && <LinkButton href={`${path}/new`}>New customer</LinkButton>;
  const rows = page.value.rows.map(({ id, name, class: kind, ourRole, contacts, _count }) => ({
    key: id,
    href: `${path}/${id}`,
    cells: {
      name,
      class: customerClasses[kind],
      role: ourRole === "processor" ? "Processor" : "Controller",
      contact: contacts[0]?.email ?? (_count.contacts === 0 ? <Tag tone="blocked">No contact</Tag> : "None preferred"),
      tenancies: _count.tenancies,
    },
  }));
  return (
    <>
      <PageHead title="Customers" lead="Who is asked about, and who is told." actions={add} />
      <PartySearch
        path={path}
        label="Find a customer"
        help="By name, by a contact’s e-mail, or by an account in full"
        q={asked.q}
      />
      <DataTable
        caption="Customers"
        columns={columns}
        rows={rows}
        empty={
          asked.q === "" ? (
            <Empty title="No customer is kept yet" action={add}>
              <p>Customers are described here before or when a request names them, so that notices reach them.</p>
            </Empty>
          ) : (
            <Empty
              title={`No customer is found under “${asked.q}”`}
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
