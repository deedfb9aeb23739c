import type { RequestFile } from "@/lib/law/request/file";
import { newestProcess } from "@/lib/law/request/open-items";
import type { Effect } from "@/lib/law/step/testing/step-effects";

const day = 86_400_000;
const after = (now: Date, days: number) => new Date(now.getTime() + days * day);

/** Steps of a European order: its certificate, and the answers of two authorities. */
export const epocEffects: Readonly<Record<string, Effect>> = {
  "read-epoc": ({ file, lax, now }, throws) => {
    const enforcingNotified = !throws.oneIn(3);
    const epoc = {
      addressedAs: throws.of(["controller", "processor"]),
      processorReason: throws.oneIn(4) ? null : "harm",
      servedOn: throws.oneIn(5) ? "another" : "designated",
      issuedBy: throws.oneIn(5) ? "prosecutor" : "judge",
      offence: throws.oneIn(5) ? "neither" : "threshold",
      privileged: throws.oneIn(8),
      refrain: throws.oneIn(2),
      enforcingNotified,
      enforcingNotifiedOn: null,
      notNotifiedBecause: enforcingNotified || throws.oneIn(2) ? null : "issuing_state",
      process: newestProcess(file),
      emergency: file.emergency,
      clearedAt: null,
      objectedAt: null,
    };
    const orders = refrained(file, epoc.refrain || lax.has("refrain"), now);
    return { epoc, orders, clocks: enforcingNotified ? [...opened(file, now), aGate(file, now)] : opened(file, now) };
  },
  "record-validation": ({ file, now }) => ({
    clocks: changed(file.clocks, ({ rule, endedAt }) => rule === "EPOC_VALIDATE_48H" && endedAt === null, {
      endedAt: now,
    }),
  }),
  "record-clearance": ({ file, now }) =>
    file.epoc && { epoc: { ...file.epoc, clearedAt: now }, clocks: opened(file, now) },
  "record-enforcing-objection": ({ file, now }) =>
    file.epoc && { epoc: { ...file.epoc, objectedAt: now }, clocks: opened(file, now) },
  "ask-clarification": ({ file, now }) => ({
    clarifications: [
      ...file.clarifications,
      {
        id: `clarification-${file.clarifications.length}`,
        grounds: ["incomplete"],
        askedAt: now,
        toCourtAt: null,
        answeredAt: null,
      },
    ],
  }),
  "receive-clarification": ({ file, now }) => ({
    clarifications: changed(file.clarifications, (one) => one.answeredAt === null, { answeredAt: now }),
  }),
};

/** The enforcing authority's ten days: nothing is delivered before. */
export function aGate(file: RequestFile, now: Date): RequestFile["clocks"][number] {
  const runs = { startedAt: now, dueAt: after(file.receivedAt, 10), gate: true, endedAt: null };
  return { id: `clock-${file.clocks.length}`, rule: "EPOC_ENF_10D", subjectId: null, ...runs };
}

/** The clocks with the enforcing authority's gate ended. */
function opened(file: RequestFile, now: Date): RequestFile["clocks"] {
  return file.clocks.map((clock) =>
    clock.rule === "EPOC_ENF_10D" && clock.endedAt === null ? { ...clock, endedAt: now } : clock,
  );
}

/** The orders after a certificate was read: its wish for silence stands, or no longer does. */
function refrained(file: RequestFile, asked: boolean, now: Date): RequestFile["orders"] {
  const standing = file.orders.find(({ kind, liftedAt }) => kind === "built_in" && liftedAt === null);
  if (!asked) return file.orders.map((one) => (one === standing ? { ...one, liftedAt: now } : one));
  if (standing) return file.orders;
  const alone = { extendsId: null, restoresId: null };
  const wish = { id: `order-${file.orders.length}`, kind: "built_in", issuedBy: "The certificate" } as const;
  return [...file.orders, { ...wish, startsAt: now, endsAt: null, liftedAt: null, targetIds: [], ...alone }];
}

/** The list with the first of its rows that fits changed. */
export function changed<Row>(rows: readonly Row[], fits: (row: Row) => boolean, change: Partial<Row>): readonly Row[] {
  const place = rows.findIndex(fits);
  return rows.map((row, own) => (own === place ? { ...row, ...change } : row));
}
