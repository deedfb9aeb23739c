import { injuredUntold } from "@/lib/law/incident/incident";
import { changed } from "@/lib/law/step/testing/epoc-effects";
import { type Effect, settled } from "@/lib/law/step/testing/step-effects";

const nobodyTold = { customerId: null, customerToldAt: null } as const;

/** Steps of a suspicion, and after something left wrongly or to an impostor. */
export const incidentEffects: Readonly<Record<string, Effect>> = {
  "record-failed-check": ({ actor, file, now }) => ({
    authentications: [...file.authentications, { level: "failed", checks: ["call_back"], byId: actor.id, at: now }],
    suspicion: { id: "suspicion", suspectedById: actor.id },
  }),
  "suspect-fraud": ({ actor }) => ({ suspicion: { id: "suspicion", suspectedById: actor.id } }),
  "confirm-fraud": ({ file, now }) => ({
    suspicion: null,
    proof: { id: "suspicion", agencyToldAt: null },
    suspicionSettledAt: now,
    targets: settled(file, "fraud"),
  }),
  "clear-suspicion": ({ now }) => ({ suspicion: null, suspicionSettledAt: now }),
  "report-incident": ({ file, now }) => ({
    incidents: [
      ...file.incidents,
      { id: `incident-${file.incidents.length}`, kind: "wrong_account", foundAt: now, settledAt: null, ...nobodyTold },
    ],
  }),
  "tell-injured": ({ file, now }) => ({
    incidents: changed(file.incidents, injuredUntold, { customerId: "customer-3", customerToldAt: now }),
  }),
  "tell-agency": ({ file, now }) => ({ proof: file.proof && { ...file.proof, agencyToldAt: now } }),
  "settle-look-back": ({ file }) => ({
    lookBacks: changed(file.lookBacks, (one) => one.finding === null, { finding: "genuine" }),
  }),
  "settle-incident": ({ file, now }) => ({
    incidents: changed(file.incidents, (one) => one.settledAt === null, { settledAt: now }),
  }),
};
