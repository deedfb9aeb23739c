import { injuredUntold } from "@/lib/law/incident/incident";
import { changed } from "@/lib/law/step/testing/epoc-effects";
import type { Effect } from "@/lib/law/step/testing/step-effects";

const nobodyTold = { customerId: null, customerToldAt: null } as const;

/** Steps after something left wrongly, or to an impostor. */
export const incidentEffects: Readonly<Record<string, Effect>> = {
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
