import { instrumentIn, shippedRules } from "@/lib/law/request/rule-set";
import { noTracks } from "@/lib/law/request/testing/a-file";
import type { ReadRequest } from "@/lib/casework/read-request";
import type { EntryData, KeptEntry } from "@/lib/law/record/entry";
import type { ItemFacts, TargetFacts } from "@/lib/law/request/file";
import type { Stage } from "@/lib/law/request/stage";

export const noon = new Date("2026-11-23T17:00:00.000Z");
export const people = new Map([
  ["ines", "Ines Intake"],
  ["rita", "Rita Reviewer"],
  ["carla", "Carla Counsel"],
  ["kurt", "Kurt Custodian"],
  ["karin", "Karin Custodian"],
]);

/** An entry of the record; what it leaves the request at is given where it moved it. */
export interface Said {
  readonly act: string;
  readonly by: string;
  readonly at: string;
  readonly to?: Stage;
  readonly why?: string;
  readonly data?: EntryData;
}

/** A record as the store would keep it, save that nothing is really hashed. */
export function aRecord(said: readonly Said[]): readonly KeptEntry[] {
  let version = 0;
  let stage: Stage = "received";
  return said.map(({ act, by, at, to, why = "", data = {} }, place) => {
    stage = to ?? stage;
    const moved = act === "open" || act === "try-message" ? {} : { stage, version: (version += 1) };
    return {
      chain: "r1",
      seq: place + 1,
      at: new Date(at).toISOString(),
      actorId: by,
      actorName: people.get(by) ?? by,
      act,
      why,
      data: { ...data, ...moved },
      prev: "",
      hash: fakeHash(place),
    };
  });
}

export function fakeHash(seed: number): string {
  return Array.from({ length: 64 }, (_, place) => ((seed * 7 + place * 5 + (place % 7)) % 16).toString(16)).join("");
}

export function anItem(id: string, category: ItemFacts["category"], parts: Partial<ItemFacts> = {}): ItemFacts {
  return {
    id,
    category,
    service: "",
    askedFrom: "2026-01-01",
    askedTo: "2026-06-30",
    approved: null,
    approvedFrom: null,
    approvedTo: null,
    approvedService: null,
    fields: [],
    approvedFields: [],
    withheld: null,
    process: 1,
    ...parts,
  };
}

export function aTarget(id: string, parts: Partial<TargetFacts> = {}): TargetFacts {
  return {
    id,
    identifier: `${id}@first.example`,
    customerId: "c1",
    customerName: "First Example Ltd",
    ourRole: "processor",
    customerClass: "enterprise",
    customerDefunct: false,
    customerCountry: null,
    customerState: null,
    region: null,
    outcome: "pending",
    items: [anItem(`${id}-content`, "content", { service: "mail" }), anItem(`${id}-subscriber`, "subscriber")],
    attempts: [],
    ...parts,
  };
}

type Page = ReadRequest["page"];

/** A warrant just received, with whatever a test needs different. `page` and `file` say the same unless told otherwise. */
export function aReadRequest(
  parts: {
    readonly page?: Partial<Page>;
    readonly file?: Partial<ReadRequest["file"]>;
    readonly record?: readonly KeptEntry[];
    readonly steps?: ReadRequest["steps"];
  } = {},
): ReadRequest {
  const dueAt = new Date("2026-12-05T04:59:59.999Z");
  const file: ReadRequest["file"] = {
    id: "r1",
    reference: "WD-7KQ4M-2XPRC",
    version: 1,
    stage: "received",
    instrumentCode: parts.file?.instrumentCode ?? "US_WARRANT",
    issuedOn: null,
    investigationOn: null,
    rules: shippedRules,
    instrument: instrumentIn(shippedRules, parts.file?.instrumentCode ?? "US_WARRANT"),
    emergency: false,
    proof: null,
    provenBefore: false,
    receivedAt: new Date("2026-11-20T14:05:00Z"),
    zone: "America/New_York",
    dueAt,
    dueRule: "on_face",
    objectionCalendar: null,
    laterProcessAt: null,
    authority: {
      id: "a1",
      name: "District Attorney of Example County",
      email: "records@da.example",
      callbackNumber: null,
      country: "US",
      state: null,
      domains: ["da.example"],
      flaggedAt: null,
    },
    ...noTracks,
    targets: [aTarget("alice"), aTarget("bob")],
    authentications: parts.file?.stage ? [{ level: "strong", checks: ["call_back"], byId: "ines", at: dueAt }] : [],
    suspicion: null,
    suspicionSettledAt: null,
    orders: [],
    proposal: null,
    production: null,
    notices: [],
    ...parts.file,
  };
  return {
    page: { ...aPage(file), ...parts.page },
    file,
    lookAlikes: [],
    steps: parts.steps ?? [],
    clocks: [],
    record:
      parts.record ??
      aRecord([{ act: "receive", by: "ines", at: "2026-11-20T14:20:00Z", why: "US search warrant, GJ 26/118" }]),
    names: people,
    owners: [...people].map(([id, name]) => ({ id, name })),
    related: [],
    who: {
      colleagues: [...people].map(([id, name]) => ({ id, name })),
      ownerAway: null,
      sender: null,
      ties: { frozen: [], lookBack: [], frozenWith: [] },
    },
  };
}

function aPage(file: ReadRequest["file"]): Page {
  return {
    id: file.id,
    reference: file.reference,
    version: file.version,
    stage: file.stage,
    compartment: "general",
    agencyReference: "GJ 26/118",
    officer: "Det. J. Example",
    instrumentCode: file.instrumentCode,
    instrument: { label: "US search warrant" },
    category: "criminal",
    emergency: file.emergency,
    powerCited: "18 USC 2703(a)",
    issuedOn: "2026-11-19",
    receivedAt: file.receivedAt,
    receivedZone: file.zone,
    channel: "email",
    country: "US",
    countryLabel: "United States",
    product: "",
    accounts: file.targets.length,
    dueAt: file.dueAt,
    dueRule: file.dueRule,
    dueReason: ["The instrument states 2026-12-04.", "Counted to the end of that day in America/New_York."],
    outcome: "pending",
    decidedAt: null,
    ownerId: "rita",
    laterProcessAt: file.laterProcessAt,
    laterProcessDocId: null,
    suspicions: [],
    lookBacks: [],
    incidents: [],
    recusals: [],
    governmentNotices: [],
    origin: "desk",
    intakeRef: null,
    duplicateOf: null,
    authority: {
      ...file.authority,
      domains: [...file.authority.domains],
      countryLabel: "United States",
      callbackSource: null,
      flagReason: null,
      createdAt: file.receivedAt,
    },
    targets: [],
    authentications: [],
    reviews: [],
    secrecyOrders: [],
    approvals: [],
    productions: [],
    notices: [],
    documents: [],
    notes: [],
    epocs: [],
    clarifications: [],
    memos: [],
    attestations: [],
    preservations: [],
    messages: [],
    challenges: [],
    processes: [],
    linksFrom: [],
    linksTo: [],
  };
}
