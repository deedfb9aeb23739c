import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { customerClasses, defunctWords, ourRoles } from "@/lib/forms/customer-words";
import { countryName } from "@/lib/law/shared/countries";
import { usSideWords } from "@/lib/law/shared/us-states";

interface CustomerPageProps {
  customer: {
    readonly class: keyof typeof customerClasses;
    readonly ourRole: keyof typeof ourRoles;
    readonly country: string | null;
    readonly state: string | null;
    readonly defunct: keyof typeof defunctWords | null;
    readonly contacts: readonly { id: string; name: string; email: string; preferred: boolean }[];
    readonly tenancies: readonly {
      readonly id: string;
      readonly name: string;
      readonly region: string;
      readonly accounts: readonly { id: string; identifier: string }[];
      readonly _count: { readonly accounts: number };
    }[];
  };
}

/** A customer: what we are to them, who is told of a request, and where their accounts are. */
export function CustomerParts({ customer }: CustomerPageProps) {
  const { contacts, tenancies } = customer;
  return (
    <>
      <Facts
        items={[
          { term: "Kind", value: customerClasses[customer.class] },
          { term: "Our role", value: ourRoles[customer.ourRole] },
          {
            term: "Country",
            value: customer.country ? (countryName(customer.country) ?? customer.country) : "Not said",
          },
          ...(customer.state ? [{ term: "State", value: usSideWords(customer.state) }] : []),
          ...(customer.defunct ? [{ term: "Still exists", value: defunctWords[customer.defunct] }] : []),
        ]}
      />
      <Section title="Notice contacts">
        {contacts.length === 0 ? (
          <Empty title="Nobody can be told of a request yet">
            <p>Without a contact a notice that is due cannot be sent. Add one under “Change”.</p>
          </Empty>
        ) : (
          <Table
            stack
            caption="Notice contacts"
            captionHidden
            columns={[
              { key: "name", header: "Name" },
              { key: "email", header: "E-mail" },
              { key: "preferred", header: "" },
            ]}
            rows={contacts.map(({ id, name, email, preferred }) => ({
              key: id,
              cells: { name, email, preferred: preferred && <Tag tone="info">Preferred</Tag> },
            }))}
          />
        )}
      </Section>
      <Section title="Tenancies and accounts">
        {tenancies.length === 0 ? (
          <Empty title="No tenancy is kept yet">
            <p>Add one under “Change”, with its accounts: they are then recognised when a request names them.</p>
          </Empty>
        ) : (
          <Table
            stack
            caption="Tenancies"
            captionHidden
            columns={[
              { key: "name", header: "Tenancy" },
              { key: "region", header: "Region" },
              { key: "accounts", header: "Accounts" },
            ]}
            rows={tenancies.map(({ id, name, region, accounts, _count }) => ({
              key: id,
              cells: { name, region, accounts: <Accounts shown={accounts} all={_count.accounts} /> },
            }))}
          />
        )}
      </Section>
    </>
  );
}

function Accounts({ shown, all }: { shown: readonly { id: string; identifier: string }[]; all: number }) {
  if (all === 0) return "None kept";
  return (
    <>
      <Mono long>{shown.map(({ identifier }) => identifier).join(", ")}</Mono>
      {all > shown.length && ` and ${all - shown.length} more`}
    </>
  );
}
