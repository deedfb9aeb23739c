import { injuredUntold, somethingLeft } from "@/lib/law/incident/incident";
import { agencyUntold, openLookBacks } from "@/lib/law/incident/look-back";
import { silencingOrder } from "@/lib/law/secrecy/silence";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";

/** There is no incident before something has left, and none is settled twice. */
export const incidentGuards = {
  "report-incident": ({ file }: Asked) => (somethingLeft(file) ? null : { code: "not-apt" as const }),
  "settle-incident": ({ file }: Asked) =>
    file.incidents.some(({ settledAt }) => settledAt === null) ? null : { code: "not-apt" as const },
  "tell-injured": ({ file, now }: Asked) =>
    file.incidents.some(injuredUntold) ? held(file, now) : { code: "not-apt" as const },
  "tell-agency": ({ file }: Asked) => (agencyUntold(file) ? null : { code: "not-apt" as const }),
  "settle-look-back": ({ file }: Asked) => (openLookBacks(file).length > 0 ? null : { code: "not-apt" as const }),
} as const satisfies Record<string, (asked: Asked) => Refusal | null>;

interface Asked {
  readonly file: RequestFile;
  readonly now: Date;
}

/** An order about the request forbids a letter that would tell of it. */
function held(file: RequestFile, now: Date): Refusal | null {
  const order = silencingOrder(file.orders, now);
  if (!order) return null;
  return {
    code: "secrecy-in-force",
    until: order.endsAt?.toISOString() ?? null,
    zone: file.zone,
    order: order.issuedBy,
  };
}
