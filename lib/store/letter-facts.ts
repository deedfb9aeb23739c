import type { Sought } from "@/lib/law/shared/letter-words";
import { dataCategories } from "@/lib/law/shared/data-category";
import { dayIn, plainDate } from "@/lib/law/shared/plain-date";
import type { Tx } from "@/lib/store/database";

/** What letters say of a request, in law types. Every target is in it: a letter takes its own and is checked against the rest. */
export async function readLetterFacts(tx: Tx, requestId: string) {
  const row = await tx.lawfulRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      reference: true,
      agencyReference: true,
      issuedOn: true,
      receivedAt: true,
      receivedZone: true,
      countryLabel: true,
      instrumentCode: true,
      instrument: { select: { label: true } },
      authority: { select: { name: true, email: true } },
      targets: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          identifier: true,
          customerId: true,
          outcome: true,
          // What amended process replaced is asked for no more; no letter says that it is.
          items: { where: { supersededBy: null }, orderBy: { position: "asc" } },
        },
      },
    },
  });
  const names = await tx.customer.findMany({
    where: { id: { in: row.targets.flatMap(({ customerId }) => customerId ?? []) } },
    select: { id: true, name: true },
  });
  const customers = new Map(names.map((one) => [one.id, one]));
  return {
    reference: row.reference,
    zone: row.receivedZone,
    receivedOn: dayIn(row.receivedZone, row.receivedAt),
    issuedOn: row.issuedOn ? plainDate(row.issuedOn) : null,
    instrumentCode: row.instrumentCode,
    instrument: `a ${row.instrument.label}`.replace(/^a (?=[AEIO])/, "an "),
    authority: {
      name: row.authority.name,
      country: row.countryLabel,
      email: row.authority.email,
      reference: row.agencyReference || null,
    },
    targets: row.targets.map((target) => ({
      id: target.id,
      account: target.identifier,
      outcome: target.outcome,
      customer: target.customerId ? (customers.get(target.customerId) ?? null) : null,
      sought: target.items.map((item): Sought & { readonly process: number } => ({
        process: item.process,
        what: dataCategories[item.category].words.toLowerCase(),
        service: item.service,
        fields: item.fields,
        from: item.askedFrom ? plainDate(item.askedFrom) : null,
        to: item.askedTo ? plainDate(item.askedTo) : null,
      })),
    })),
  };
}

/** The contact a customer named for notices, else its first; null when it has none. */
export async function noticeContact(tx: Tx, customerId: string) {
  return tx.noticeContact.findFirst({
    where: { customerId },
    orderBy: [{ preferred: "desc" }, { email: "asc" }],
    select: { id: true, name: true, email: true },
  });
}
