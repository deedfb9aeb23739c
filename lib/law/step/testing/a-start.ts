import { countriesOf } from "@/lib/law/instrument/jurisdiction";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { instrumentIn, shippedRules } from "@/lib/law/request/rule-set";
import { aFile, anItem, aTarget, noon } from "@/lib/law/request/testing/a-file";
import { isNationalSecurityLetter } from "@/lib/law/request/national-security-letter";
import { withAnniversaries } from "@/lib/law/step/testing/letter-effects";
import type { Dice } from "@/lib/law/step/testing/dice";
import type { DataCategory } from "@/lib/law/shared/data-category";

const categories: readonly DataCategory[] = ["subscriber", "traffic", "content", "credential_key"];

/** A country whose authorities can issue it. */
function issuerOf(instrumentCode: string): string {
  const countries = countriesOf(instrumentIn(shippedRules, instrumentCode).jurisdictions);
  return countries === null ? "US" : (countries.find((one) => one === "DE") ?? countries[0] ?? "US");
}

/** Mostly an enterprise in a region that says little; now and then a public authority, or data in the Union. */
function aHolder(throws: Dice): Partial<TargetFacts> {
  const customerId = throws.of(["customer-1", "customer-2", null]);
  return {
    customerId,
    customerName: customerId,
    customerClass: throws.of(["enterprise", "enterprise", "enterprise", "consumer", "public_sector"]),
    customerCountry: throws.of([null, "DE", "FR"]),
    region: throws.of([null, "us-east", "us-east", "eu-west"]),
    customerState: throws.of([null, null, "CA", "TX"]),
  };
}

const several = (throws: Dice) => Array.from({ length: 1 + throws.below(3) }, (_, place) => place);

/** A request of an instrument as it was received: one to three accounts, of known customers or not, nothing decided. */
export function aStart(instrumentCode: string, throws: Dice): RequestFile {
  const dueIn = throws.oneIn(6) ? null : 1 + throws.below(30);
  const asked = [...new Set(several(throws).map(() => throws.of(categories)))];
  return withSecrecy({
    stage: "received",
    instrumentCode,
    instrument: instrumentIn(shippedRules, instrumentCode),
    emergency: throws.oneIn(2) || instrumentCode === "US_EMERG",
    authority: {
      ...aFile().authority,
      country: throws.oneIn(16) ? "BR" : issuerOf(instrumentCode),
      flaggedAt: throws.oneIn(4) ? noon : null,
      state: throws.of([null, "CA", "TX", "federal"]),
    },
    authentications: [],
    dueRule: dueIn === null ? null : "on_face",
    dueAt: dueIn === null ? null : new Date(noon.getTime() + dueIn * 86_400_000),
    targets: several(throws).map((place) =>
      aTarget({
        id: `target-${place}`,
        ...aHolder(throws),
        items: asked.map((category) => anItem({ id: `item-${place}-${category}`, category })),
      }),
    ),
    provenBefore: throws.oneIn(4),
    lookBacks: throws.oneIn(4) ? [{ id: "look-back", proven: "WD-1", finding: null }] : [],
  });
}

/** A request that a court struck down on the customer’s motion, and that ended by it. */
export function struckDown(start: RequestFile): RequestFile {
  const ruled = {
    stayedAt: null,
    stayEndsAt: null,
    ruling: "granted",
    ruledAt: noon,
    filedAt: noon,
    courtAt: null,
  } as const;
  const motion = { id: "challenge-0", party: "customer", kind: "motion_to_quash", orderId: null } as const;
  return {
    ...start,
    stage: "rejected",
    targets: start.targets.map((target) => ({ ...target, outcome: "challenged" })),
    challenges: [{ ...motion, ...ruled, appealOfId: null, unheeded: false }],
  };
}

/** A national security letter comes with its secrecy, and with the clock of the third anniversary. */
function withSecrecy(change: Partial<RequestFile>): RequestFile {
  const file = aFile(change);
  if (!isNationalSecurityLetter(file)) return file;
  const alone = { targetIds: [], extendsId: null, restoresId: null, endsAt: null, liftedAt: null };
  const order = {
    id: "order-0",
    kind: "built_in",
    issuedBy: "The letter",
    startsAt: file.receivedAt,
    ...alone,
  } as const;
  return { ...file, orders: [order], clocks: withAnniversaries(file, [order], new Set()) };
}

/** A request of which a court granted part, and an order of which it did: the authority has appealed both. */
export function appealed(start: RequestFile): RequestFile {
  const order = { kind: "ordered", issuedBy: "A court", startsAt: noon, endsAt: null, liftedAt: null } as const;
  const filed = { filedAt: noon, courtAt: null, stayedAt: null, stayEndsAt: null, unheeded: false } as const;
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
