import type { ItemFacts, RequestFile, TargetFacts } from "@/lib/law/request/file";
import { instrumentIn, shippedRules } from "@/lib/law/request/rule-set";
import type { TrackFacts } from "@/lib/law/request/track-facts";
import type { Actor, Role } from "@/lib/law/permission/role";

export const noon = new Date("2026-11-23T12:00:00.000Z");

export const anActor = (...roles: readonly Role[]): Actor => ({
  id: `person-${roles.join("-")}`,
  name: "A. Person",
  email: "a@desk.example",
  roles,
});

export function anItem(change: Partial<ItemFacts> = {}): ItemFacts {
  const asked = { askedFrom: "2026-01-01", askedTo: "2026-06-30" };
  const open = {
    approved: null,
    approvedFrom: null,
    approvedTo: null,
    approvedService: null,
    approvedFields: [],
    withheld: null,
  };
  return { id: "item-1", process: 1, category: "subscriber", service: "", fields: [], ...asked, ...open, ...change };
}

export function aTarget(change: Partial<TargetFacts> = {}): TargetFacts {
  const customer = { customerId: "customer-1", customerName: "First Example Ltd", ourRole: "processor" as const };
  return {
    id: "target-1",
    identifier: "alice@first.example",
    ...customer,
    customerClass: "enterprise",
    customerDefunct: false,
    customerCountry: null,
    customerState: null,
    region: null,
    outcome: "pending",
    items: [anItem()],
    attempts: [],
    ...change,
  };
}

export const noTracks: TrackFacts = {
  demandKind: "accounts",
  clocks: [],
  pauses: [],
  preservations: [],
  challenges: [],
  epoc: null,
  governmentNotices: [],
  clarifications: [],
  memos: [],
  attestations: [],
  incidents: [],
  lookBacks: [],
  links: [],
  recusals: [],
  processes: [],
};

/** A warrant at legal review, its requester authenticated, with one target and nothing decided. */
export function aFile(change: Partial<RequestFile> = {}): RequestFile {
  const instrumentCode = change.instrumentCode ?? "US_WARRANT";
  return {
    rules: shippedRules,
    instrument: instrumentIn(shippedRules, instrumentCode),
    id: "request-1",
    reference: "WD-00000-00000",
    version: 2,
    stage: "legal_review",
    instrumentCode,
    emergency: false,
    issuedOn: null,
    investigationOn: null,
    receivedAt: noon,
    zone: "UTC",
    dueAt: null,
    dueRule: null,
    objectionCalendar: null,
    laterProcessAt: null,
    authority: {
      id: "authority-1",
      name: "District Attorney",
      email: "da@example.test",
      callbackNumber: null,
      country: "US",
      state: null,
      domains: ["example.test"],
      flaggedAt: null,
    },
    targets: [aTarget()],
    authentications: [{ level: "strong", checks: ["call_back"], byId: "who-authenticated", at: noon }],
    suspicion: null,
    proof: null,
    provenBefore: false,
    suspicionSettledAt: null,
    orders: [],
    proposal: null,
    production: null,
    notices: [],
    ...noTracks,
    ...change,
  };
}
