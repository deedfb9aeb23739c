import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { PartyList } from "@/components/authority/party-list";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
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
    <PartyList
      path={path}
      params={params}
      title="Customers"
      lead="Who is asked about, and who is told."
      one="customer"
      foundBy="By name, by a contact’s e-mail, or by an account in full"
      firstOnes="Customers are described here before or when a request names them, so that notices reach them."
      mayAdd={may(actor, "keep-parties")}
      columns={columns}
      rows={rows}
      q={asked.q}
      after={asked.after}
      next={page.value.next}
    />
  );
}
