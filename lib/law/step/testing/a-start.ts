import fc from "fast-check";
import { countriesOf } from "@/lib/law/instrument/jurisdiction";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { instrumentIn, shippedRules } from "@/lib/law/request/rule-set";
import { aFile, anItem, aTarget, noon } from "@/lib/law/request/testing/a-file";
import type { DataCategory } from "@/lib/law/shared/data-category";

const categories: readonly DataCategory[] = ["subscriber", "traffic", "content", "credential_key"];

/** A country whose authorities can issue it. */
function issuerOf(instrumentCode: string): string {
  const countries = countriesOf(instrumentIn(shippedRules, instrumentCode).jurisdictions);
  return countries === null ? "US" : (countries.find((one) => one === "DE") ?? countries[0] ?? "US");
}

/** Mostly an enterprise in a region that says little; now and then a public authority, or data in the Union. */
const aHolder: fc.Arbitrary<Partial<TargetFacts>> = fc.record({
  customerId: fc.constantFrom("customer-1", "customer-2", null),
  customerClass: fc.constantFrom("enterprise", "enterprise", "enterprise", "consumer", "public_sector"),
  customerCountry: fc.constantFrom(null, "DE", "FR"),
  region: fc.constantFrom(null, "us-east", "us-east", "eu-west"),
});

/** A request of any instrument as it was received: one to three accounts, of known customers or not, nothing decided. */
const aStart = (codes: fc.Arbitrary<string>): fc.Arbitrary<RequestFile> =>
  fc
    .record({
      instrumentCode: codes,
      emergency: fc.boolean(),
      flagged: fc.constantFrom(true, false, false, false),
      foreign: fc.integer({ min: 0, max: 15 }).map((one) => one === 0),
      dueIn: fc.option(fc.integer({ min: 1, max: 30 })),
      holders: fc.array(aHolder, { minLength: 1, maxLength: 3 }),
      asked: fc.uniqueArray(fc.constantFrom(...categories), { minLength: 1, maxLength: 3 }),
    })
    .map(({ instrumentCode, emergency, flagged, foreign, dueIn, holders, asked }) =>
      aFile({
        stage: "received",
        instrumentCode,
        instrument: instrumentIn(shippedRules, instrumentCode),
        emergency: emergency || instrumentCode === "US_EMERG",
        authority: {
          ...aFile().authority,
          country: foreign ? "BR" : issuerOf(instrumentCode),
          flaggedAt: flagged ? noon : null,
        },
        authentications: [],
        dueRule: dueIn === null ? null : "on_face",
        dueAt: dueIn === null ? null : new Date(noon.getTime() + dueIn * 86_400_000),
        targets: holders.map((holder, place) =>
          aTarget({
            id: `target-${place}`,
            ...holder,
            customerName: holder.customerId ?? null,
            items: asked.map((category) => anItem({ id: `item-${place}-${category}`, category })),
          }),
        ),
      }),
    );

/** Where a walk starts, and what is chosen on it. */
export const walksOf = (codes: fc.Arbitrary<string>) =>
  fc.tuple(aStart(codes), fc.array(fc.nat(), { minLength: 40, maxLength: 80, size: "max" }));

/** A request of which a court granted part, and an order of which it did: the authority has appealed both. */
export function appealed(start: RequestFile): RequestFile {
  const order = { kind: "ordered", issuedBy: "A court", startsAt: noon, endsAt: null, liftedAt: null } as const;
  const filed = { filedAt: noon, stayedAt: null, stayEndsAt: null, unheeded: false } as const;
  const ruling = { ruling: "partial", ruledAt: noon, party: "us", kind: "motion_to_modify", appealOfId: null } as const;
  const appeal = { ruling: null, ruledAt: null, party: "authority", kind: "appeal" } as const;
  return {
    ...start,
    stage: "legal_review",
    orders: [{ ...order, id: "order-0", targetIds: [], extendsId: null, restoresId: null }],
    challenges: [
      { ...filed, ...ruling, id: "challenge-0", orderId: null },
      { ...filed, ...ruling, id: "challenge-1", orderId: "order-0" },
      { ...filed, ...appeal, id: "challenge-2", orderId: null, appealOfId: "challenge-0" },
      { ...filed, ...appeal, id: "challenge-3", orderId: "order-0", appealOfId: "challenge-1" },
    ],
  };
}
