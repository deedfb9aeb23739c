import fc from "fast-check";
import { allInstruments } from "@/lib/law/request/instrument";
import type { RequestFile } from "@/lib/law/request/file";
import { instrumentIn, shippedRules } from "@/lib/law/request/rule-set";
import { aFile, anItem, aTarget, noon } from "@/lib/law/request/testing/a-file";
import type { DataCategory } from "@/lib/law/shared/data-category";

const categories: readonly DataCategory[] = ["subscriber", "traffic", "content", "credential_key"];

/** A request of any instrument as it was received: one to three accounts, of known customers or not, nothing decided. */
export const aStart: fc.Arbitrary<RequestFile> = fc
  .record({
    instrumentCode: fc.oneof(
      fc.constantFrom("US_WARRANT", "US_2703D", "US_SUBP_GJ", "US_EMERG", "US_PRES", "EU_EPOC", "EU_EPOC"),
      fc.constantFrom(...allInstruments),
    ),
    emergency: fc.boolean(),
    dueIn: fc.option(fc.integer({ min: 1, max: 30 })),
    customers: fc.array(fc.constantFrom("customer-1", "customer-2", null), { minLength: 1, maxLength: 3 }),
    asked: fc.uniqueArray(fc.constantFrom(...categories), { minLength: 1, maxLength: 3 }),
  })
  .map(({ instrumentCode, emergency, dueIn, customers, asked }) =>
    aFile({
      stage: "received",
      instrumentCode,
      instrument: instrumentIn(shippedRules, instrumentCode),
      emergency: emergency || instrumentCode === "US_EMERG",
      authentications: [],
      dueAt: dueIn === null ? null : new Date(noon.getTime() + dueIn * 86_400_000),
      targets: customers.map((customerId, place) =>
        aTarget({
          id: `target-${place}`,
          customerId,
          customerName: customerId,
          items: asked.map((category) => anItem({ id: `item-${place}-${category}`, category })),
        }),
      ),
    }),
  );

/** Where a walk starts, and what is chosen on it. */
export const walks = fc.tuple(aStart, fc.array(fc.nat(), { minLength: 40, maxLength: 80, size: "max" }));
