import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { ChangePersonForm, NewPersonForm } from "@/components/settings/person-form";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readPeople } from "@/lib/casework/keep-person";
import { roles } from "@/lib/law/permission/role";
import { addPerson, changePerson } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const actor = await requireActor("/desk/settings/people");
  const people = await readPeople(actor);
  if (!people.ok) notFound();
  return (
    <>
      <PageHead
        title="People"
        lead="One person may hold several roles; two-person steps need two persons all the same."
      />
      <Section title={`${people.value.length} people`}>
        {people.value.map(({ disabledAt, ...person }) => (
          <Disclosure
            key={person.id}
            summary={`${person.name} · ${person.email} · ${person.roles.map((role) => roles[role].words).join(", ")}${disabledAt ? " · disabled" : ""}`}
          >
            <ChangePersonForm person={{ ...person, disabled: disabledAt !== null }} action={changePerson} />
          </Disclosure>
        ))}
      </Section>
      <Section title="Add a person">
        <NewPersonForm action={addPerson} />
      </Section>
    </>
  );
}
