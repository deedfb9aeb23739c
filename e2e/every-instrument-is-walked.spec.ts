import type { Page } from "@playwright/test";
import { type InstrumentCode, instrumentRules } from "@/lib/law/instrument/instrument-rules";
import { keysOf } from "@/lib/law/shared/keys";
import { moves, type MoveName, type People } from "./desk/browser-moves";
import { daysAgo, todayIn, unique } from "./desk/papers";
import type { Person } from "./desk/place";
import { fillIntake, openRequest, type ReadOffInstrument, referenceIn } from "./desk/request-page";
import { expect, test } from "./desk/test";

interface Walk {
  readonly authority: keyof typeof authorities;
  readonly category: string;
  /** Steps in order, after its receipt. */
  readonly steps: readonly MoveName[];
  /** What the page says when the last was taken. */
  readonly ends: RegExp;
  /** It stands in the national-security compartment. */
  readonly walled?: boolean;
  /** Two, where it does not matter. */
  readonly receivedDaysAgo?: number;
  /** Of a rejection. */
  readonly why?: string;
}

const authorities = {
  US: "Federal Bureau of Examples, United States",
  DE: "Staatsanwaltschaft Musterstadt, Germany",
  BR: "Prosecutor’s Office of Fictonia, Brazil",
  GB: { name: "Crown Court at Fableford", country: "United Kingdom", email: "office@fableford.example" },
  /** The compartment has authorities of its own. */
  walledUS: { name: "Bureau of Invented Secrets", country: "United States", email: "desk@secrets.example" },
  walledGB: { name: "Office of Invented Signals", country: "United Kingdom", email: "desk@signals.example" },
} as const;

const known = ["authenticates", "findsValid"] as const;
const out = ["proposes", "approves", "extracts", "checks", "delivers"] as const;
const delivered = { steps: [...known, "redirects", ...out], ends: /Delivered/ } as const;
const deliveredWithoutRedirect = { steps: [...known, ...out], ends: /Delivered/ } as const;
const preserved = { steps: [...known, "preserves"], ends: /Closed/ } as const;
const certified = { steps: [...known, "readsCertificate", "redirects", ...out], ends: /Delivered/ } as const;
/** Its copy is confirmed, which ends it, and released later, once the government has told the customer. */
const released = {
  steps: [...known, "preserves", "hearsTheCustomerWasTold", "reopens", "findsValid", "redirects", ...out],
  receivedDaysAgo: 30,
  ends: /Delivered/,
} as const;
/** Recorded by counsel of the compartment, and there for nobody else. */
const walled = { category: "Subscriber", steps: [], ends: /Received/, walled: true } as const;
/** A demand for keys is never found valid. */
const refusedAtOnce = { steps: ["authenticates", "rejects"], ends: /Rejected/ } as const;
const reviewed = {
  steps: ["demandsReview", "datesTheInvestigation"],
  ends: /The government goes to court over a letter’s secrecy[^]*Third anniversary of the investigation/,
} as const;
const rejected = { steps: [...known, "rejects"], ends: /Rejected/ } as const;

/** Each instrument of the law, and how a request by it goes through the desk to its end. */
const walks = {
  US_SUBP_GJ: { authority: "US", category: "Subscriber", ...delivered },
  US_SUBP_ADM: { authority: "US", category: "Subscriber", ...delivered },
  US_SUBP_CIV: { authority: "US", category: "Subscriber", ...delivered },
  US_2703D: { authority: "US", category: "Traffic", ...delivered },
  US_WARRANT: { authority: "US", category: "Content", ...delivered },
  US_EMERG: { authority: "US", category: "Subscriber", ...deliveredWithoutRedirect },
  US_PRES: { authority: "US", category: "Content", ...preserved },
  US_BACKUP: { authority: "US", category: "Content", ...released },
  US_PRTT: { authority: "US", category: "Real-time traffic", ...delivered },
  US_T3: { authority: "US", category: "Real-time content", ...delivered },
  US_NSL: { authority: "walledUS", ...walled, ...reviewed },
  US_FISA: { authority: "walledUS", ...walled },
  UK_COPO: { authority: "GB", category: "Content", ...delivered },
  UK_IPA_CD: { authority: "GB", category: "Traffic", ...delivered },
  UK_IPA_INT: { authority: "walledGB", ...walled },
  UK_TCN_NSN: { authority: "walledGB", ...walled },
  UK_PACE: { authority: "GB", category: "Content", ...delivered },
  UK_RIPA49: { authority: "GB", category: "Keys and credentials", ...refusedAtOnce, why: "Keys and standing access" },
  EU_EPOC: { authority: "DE", category: "Subscriber", ...certified },
  EU_EPOC_PR: { authority: "DE", category: "Content", ...preserved },
  EU_NATIONAL: { authority: "DE", category: "Subscriber", ...delivered },
  DSA_9: { authority: "DE", category: "Content", ...rejected, why: "Beyond the instrument" },
  DSA_10: { authority: "DE", category: "Subscriber", ...delivered },
  MLAT: { authority: "BR", category: "Subscriber", ...delivered },
  ROGATORY: { authority: "BR", category: "Subscriber", ...delivered },
  CLOUD_FOREIGN: { authority: "GB", category: "Content", ...delivered },
  BUDAPEST_2AP: { authority: "BR", category: "Subscriber", ...rejected, why: "No power" },
  FOREIGN_INFORMAL: { authority: "BR", category: "Subscriber", ...rejected, why: "No jurisdiction" },
} as const satisfies Record<InstrumentCode, Walk>;

const labelOf = (code: InstrumentCode) => instrumentRules[code].label;

for (const code of keysOf(walks)) {
  const walk: Walk = walks[code];
  test(`a request by ${labelOf(code)} is walked to its end`, async ({ signedIn }) => {
    test.setTimeout(600_000);
    const people = keptOpen(signedIn);
    const keeper = walk.walled ? "ns-counsel" : "intake";
    const reference = await recorded(await people(keeper), walk, labelOf(code));
    for (const step of walk.steps) await moves[step](people, reference, walk.why ?? "");
    const page = await people(walk.walled ? keeper : "reviewer");
    await openRequest(page, reference);
    await expect(page.getByRole("main")).toContainText(walk.ends);
    if (walk.walled)
      for (const who of ["intake", "reviewer", "counsel", "auditor"] as const)
        expect((await (await people(who)).goto(`/desk/requests/${reference}`))?.status(), who).toBe(404);
  });
}

function keptOpen(signedIn: (who: Person) => Promise<Page>): People {
  const pages = new Map<Person, Promise<Page>>();
  return (who) => {
    const page = pages.get(who) ?? signedIn(who);
    pages.set(who, page);
    return page;
  };
}

async function recorded(
  page: Page,
  { authority, category, receivedDaysAgo = 2 }: Walk,
  instrument: string,
): Promise<string> {
  await page.goto("/desk/requests/new");
  await fillIntake(page, {
    authority: asked(authorities[authority]),
    agencyReference: `I-${unique()}`,
    instrument,
    receivedOn: daysAgo(receivedDaysAgo),
    // Tomorrow where it arrives: too soon for a customer to object first.
    dueOn: todayIn("America/New_York", 1),
    accounts: [{ identifier: "lab@northwind.example", category, from: daysAgo(60), to: daysAgo(30) }],
  });
  await page.getByRole("button", { name: "Record the request" }).click();
  return referenceIn(page);
}

/** One that is described has a name nobody else described. */
function asked(authority: (typeof authorities)[keyof typeof authorities]): ReadOffInstrument["authority"] {
  return typeof authority === "string" ? authority : { ...authority, name: `${authority.name} ${unique()}` };
}
