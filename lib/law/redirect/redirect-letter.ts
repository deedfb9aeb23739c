import { signedBy, writeLetter, type Letter, type LetterDesk } from "@/lib/law/shared/letter";
import { accountFacts, dayWithZone, listed, type Sought } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";

export interface RedirectFacts {
  readonly reference: string;
  readonly desk: LetterDesk;
  readonly authority: { readonly name: string; readonly reference: string | null };
  /** In words, as a sentence has it: `a search warrant`. */
  readonly instrument: string;
  readonly receivedOn: PlainDate;
  readonly zone: string;
  /** The accounts of one customer only: each customer of a request has a letter of its own. */
  readonly targets: readonly { readonly account: string; readonly sought: readonly Sought[] }[];
  readonly customer: RedirectContact;
  readonly lever: keyof typeof levers;
  /** Whether a copy of the data is kept, so that going to the customer loses nothing. */
  readonly preserved: boolean;
  readonly answerBy: PlainDate;
}

/** Naming a customer tells the authority something; offering to name it tells nothing yet. */
export type RedirectContact =
  | { readonly kind: "named"; readonly customer: string; readonly contactName: string; readonly contact: string }
  | { readonly kind: "offered" };

/** What speaks for asking the customer, by the law the instrument comes from. Source: the domain notes, redirect. */
export const levers = {
  us: "The United States Department of Justice’s guidance of December 2017 asks prosecutors to seek an enterprise’s data from the enterprise where that is practical and does not harm the investigation.",
  eu: "Article 5(6) of Regulation (EU) 2023/1543 addresses an order to the controller; a processor may be addressed only where the controller cannot be identified or addressing it might harm the investigation.",
  general:
    "We hold the data on behalf of our customer, who controls it, can say what it means and can raise privilege.",
} as const;

/** Asks the authority to take its demand to the customer. Only its written withdrawal ends the request; silence never does. */
export function redirectLetter(facts: RedirectFacts): Letter {
  const { authority, customer, desk } = facts;
  const theirs = authority.reference === null ? "" : ` (your reference ${authority.reference})`;
  const accounts = listed(facts.targets.map(({ account }) => account));
  return writeLetter({
    reference: facts.reference,
    subject: `Please address this request to our customer (${facts.reference})`,
    greeting: `To ${authority.name}:`,
    paragraphs: [
      `You have served us with ${facts.instrument}${theirs} about ${accounts}, which our customer controls. Please put your demand to the customer and withdraw it towards us in writing by the end of ${dayWithZone(facts.answerBy, facts.zone)}.`,
      levers[facts.lever],
      whomToAsk(customer),
      facts.preserved
        ? "We keep a copy of the data, so that nothing is lost while you ask the customer."
        : "If you fear that data may be lost meanwhile, tell us and send a request to preserve it.",
      `To withdraw, answer to ${desk.email}, quote ${facts.reference} and say that the demand is withdrawn or suspended. If you cannot ask the customer, tell us why. Without your writing we go on reviewing the request, and its time limit runs on.`,
    ],
    facts: [
      { label: "Our reference", value: facts.reference },
      { label: "Your reference", value: authority.reference ?? "" },
      { label: "Instrument", value: facts.instrument },
      { label: "Received", value: dayWithZone(facts.receivedOn, facts.zone) },
      ...accountFacts(facts.targets),
      ...(customer.kind === "named"
        ? [
            { label: "Customer", value: customer.customer },
            { label: "Its contact", value: `${customer.contactName}, ${customer.contact}` },
          ]
        : []),
      { label: "Answer by", value: dayWithZone(facts.answerBy, facts.zone) },
    ],
    closing: signedBy(desk),
  });
}

function whomToAsk(customer: RedirectContact): string {
  return customer.kind === "named"
    ? `The customer is ${customer.customer}. Its contact for legal process is ${customer.contactName}, ${customer.contact}.`
    : "We will give you the customer’s name and its contact for legal process when you ask for them in writing.";
}
