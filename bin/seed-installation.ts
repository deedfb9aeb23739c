import { type Known, seedRequest } from "@/bin/seed-request";
import { keepAuthority } from "@/lib/casework/keep-authority";
import { keepCustomer } from "@/lib/casework/keep-customer";
import { keepPerson, readPeople } from "@/lib/casework/keep-person";
import { operator } from "@/lib/casework/operator";
import type { SeedFile } from "@/lib/forms/seed-file";
import { type Actor, holds } from "@/lib/law/permission/role";
import { hashPassword } from "@/lib/platform/password";

export interface Seeded {
  readonly people: number;
  readonly customers: number;
  readonly references: readonly string[];
}

/** Whether nobody works at this installation yet: only then may a file tell it. */
export async function isEmpty(): Promise<boolean> {
  const people = await readPeople(operator);
  return people.ok && people.value.length === 0;
}

/**
 * Tells an installation from a file, through casework only: each thing by a person of the file whose role allows it.
 * Throws at the first thing that is refused, naming it; what was told before it stays.
 *
 * @param at when people and parties are written down
 */
export async function seedInstallation(
  file: SeedFile,
  at: Date,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Seeded> {
  const people = await seedPeople(file, at);
  const known = { ...people, ...(await seedParties(file, people.keeper, at)) };
  const references = [];
  for (const [place, request] of file.requests.entries()) {
    references.push(await seedRequest(request, known));
    onProgress(place + 1, file.requests.length);
  }
  return { people: file.people.length, customers: file.customers.length, references };
}

async function seedPeople({ people }: SeedFile, at: Date) {
  const actors = new Map<string, Actor>();
  for (const { password, ...person } of people) {
    const kept = await keepPerson(
      operator,
      { ...person, ...(password !== undefined && { password }) },
      hashPassword,
      at,
    );
    if (!kept.ok) throw new Error(`${person.email}: refused: ${JSON.stringify(kept.refusal)}`);
    actors.set(person.email, kept.value);
  }
  const person = (email: string) => found(actors.get(email), `Nobody in the file has the address ${email}`);
  const keeper = [...actors.values()].find((actor) => holds(actor, ["intake", "reviewer"]));
  return { person, keeper, system: { ...operator, roles: ["system"] } satisfies Known["system"] };
}

async function seedParties(file: SeedFile, keeper: Actor | undefined, at: Date) {
  const [authorities, customers] = [new Map<string, string>(), new Map<string, string>()];
  const actor = () => found(keeper, "Customers and authorities are kept by intake or a reviewer: the file has neither");
  for (const {
    country_label: countryLabel,
    callback_number: callbackNumber,
    callback_source: callbackSource,
    ...plain
  } of file.authorities) {
    const authority = { ...plain, countryLabel, callbackNumber, callbackSource };
    const kept = await keepAuthority(actor(), { id: null, version: 0, authority, reason: "" }, at);
    if (!kept.ok) throw new Error(`${plain.name}: refused: ${JSON.stringify(kept.refusal)}`);
    authorities.set(plain.name, kept.value.id);
  }
  for (const { our_role: ourRole, contacts, tenancies, ...plain } of file.customers) {
    const parts = {
      defunct: null,
      contacts: contacts.map((contact) => ({ id: null, ...contact })),
      tenancies: tenancies.map((tenancy) => ({ id: null, ...tenancy })),
    };
    const kept = await keepCustomer(actor(), { id: null, version: 0, ...plain, ourRole, ...parts, reason: "" }, at);
    if (!kept.ok) throw new Error(`${plain.name}: refused: ${JSON.stringify(kept.refusal)}`);
    customers.set(plain.name, kept.value.id);
  }
  return {
    authorityId: (name: string) => found(authorities.get(name), `No authority of the file is called ${name}`),
    customerId: (name: string) => found(customers.get(name), `No customer of the file is called ${name}`),
  };
}

function found<Value>(value: Value | undefined, otherwise: string): Value {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
