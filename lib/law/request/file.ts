import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import type { VerificationLevel } from "@/lib/law/authority/check";
import type { DataCategory } from "@/lib/law/shared/data-category";
import type { Stage } from "@/lib/law/request/stage";
import type { InstrumentRule } from "@/lib/law/instrument/instrument-rule";
import type { RuleSet } from "@/lib/law/request/rule-set";
import type { TrackFacts } from "@/lib/law/request/track-facts";
import type { TargetOutcome } from "@/lib/law/request/target-outcome";

/**
 * All that the law needs to know of one request: the stage, and the rows that carry facts. The store fills it; every
 * guard reads it; nothing in it is shown to anybody as it is.
 */
export interface RequestFile extends TrackFacts {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly stage: Stage;
  readonly instrumentCode: string;
  /** The rules it was received under, and what they say of its instrument. */
  readonly rules: RuleSet;
  readonly instrument: InstrumentRule;
  readonly emergency: boolean;
  /** The instrument’s own date, `YYYY-MM-DD`; null: it is not known. */
  readonly issuedOn: string | null;
  /** The day the investigation behind a national security letter began, `YYYY-MM-DD`; null: nobody has said it. */
  readonly investigationOn: string | null;
  readonly receivedAt: Date;
  /** The zone in which the request's days are counted. */
  readonly zone: string;
  readonly dueAt: Date | null;
  /** The clock it is due by: a clock rule, `on_face` or `extension`. Null: none runs. */
  readonly dueRule: string | null;
  /** The days off that a customer's time to object is counted with; null: none but weekends. */
  readonly objectionCalendar: HolidayCalendar | null;
  /** When the process that followed an emergency came; null: none was recorded. */
  readonly laterProcessAt: Date | null;
  readonly authority: AuthorityFacts;
  readonly targets: readonly TargetFacts[];
  readonly authentications: readonly AuthenticationFacts[];
  readonly suspicion: { readonly id: string; readonly suspectedById: string } | null;
  /** The suspicion that was proven last, and when the impersonated agency was told of it. */
  readonly proof: { readonly id: string; readonly agencyToldAt: Date | null } | null;
  /** Whether another request of the same sender was proven to be fraud: then only a strong check will do. */
  readonly provenBefore: boolean;
  /** When fraud was last suspected and settled either way; an authentication from before it no longer counts. */
  readonly suspicionSettledAt: Date | null;
  readonly orders: readonly OrderFacts[];
  /** The newest proposal that was not returned. */
  readonly proposal: ProposalFacts | null;
  /** The newest production that did not fail its check. */
  readonly production: ProductionFacts | null;
  readonly notices: readonly NoticeFacts[];
}

export interface AuthorityFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly callbackNumber: string | null;
  readonly country: string;
  /** Of the United States: its state by postal code, or `federal`; null: nobody has said it. */
  readonly state: string | null;
  readonly domains: readonly string[];
  /** Since when it is flagged: no process followed an emergency. */
  readonly flaggedAt: Date | null;
}

export interface TargetFacts {
  readonly id: string;
  readonly identifier: string;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly ourRole: "processor" | "controller" | null;
  readonly customerClass: CustomerClass | null;
  /** Whether another acts in the customer’s place, because it no longer exists. */
  readonly customerDefunct: boolean;
  /** The State the customer belongs to, as an ISO code; null where nobody has said it. */
  readonly customerCountry: string | null;
  /** The state of the United States the customer is in, by postal code; null where it is in none, or nobody has said it. */
  readonly customerState: string | null;
  /** Where the account's data lies, as its tenancy says; null where no tenancy is known. */
  readonly region: string | null;
  readonly outcome: TargetOutcome;
  readonly items: readonly ItemFacts[];
  readonly attempts: readonly AttemptFacts[];
}

/** Days are `YYYY-MM-DD`, both ends included; null is without bound. */
export interface ItemFacts {
  readonly id: string;
  readonly category: DataCategory;
  readonly service: string;
  /** The fields asked, by code of lib/law/shared/data-field.ts; none named: all of the kind of data. */
  readonly fields: readonly string[];
  readonly askedFrom: string | null;
  readonly askedTo: string | null;
  readonly approved: boolean | null;
  readonly approvedFrom: string | null;
  readonly approvedTo: string | null;
  /** The services approved where they are fewer than those asked; null: all that were asked. */
  readonly approvedService: string | null;
  /** The fields approved where they are fewer than those asked; none named: all that were asked. */
  readonly approvedFields: readonly string[];
  readonly withheld: string | null;
  /** The process that asked; 1 is the original. */
  readonly process: number;
}

export interface AttemptFacts {
  /** Of a skip: what counsel gave. */
  readonly skipReason?: string | null;
  readonly id: string;
  readonly outcome:
    | "waiting"
    | "accepted_withdrawn"
    | "accepted_suspended"
    | "refused"
    | "no_response"
    | "skipped"
    | "customer_directed"
    | "bounced";
}

export interface AuthenticationFacts {
  readonly level: VerificationLevel;
  /** Codes of lib/law/authority/check.ts. */
  readonly checks: readonly string[];
  readonly byId: string;
  readonly at: Date;
}

export interface OrderFacts {
  readonly id: string;
  readonly kind: "claimed_unsupported" | "ordered" | "built_in";
  readonly issuedBy: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly liftedAt: Date | null;
  /** The targets it is about; empty: all of them. */
  readonly targetIds: readonly string[];
  /** The order it prolongs. */
  readonly extendsId: string | null;
  /** The order, lifted by a ruling, that it restores because the ruling was reversed. */
  readonly restoresId: string | null;
}

export interface ProposalFacts {
  readonly id: string;
  readonly scopeDigest: string;
  readonly proposedById: string;
  readonly approvedById: string | null;
}

export interface ProductionFacts {
  readonly id: string;
  readonly extractedById: string;
  readonly checkedById: string | null;
  readonly passed: boolean | null;
  readonly deliveredAt: Date | null;
  /** When the authority received it, by its own word or writing. */
  readonly receiptAt?: Date | null;
  readonly files: readonly ProducedFacts[];
}

export interface ProducedFacts {
  readonly documentId: string;
  readonly name: string;
  readonly itemId: string;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  /** The services it holds where they are fewer than those approved; left out or null: all of them. */
  readonly service?: string | null;
  /** The fields it holds where they are fewer than those approved; left out or none named: all of them. */
  readonly fields?: readonly string[];
}

export interface DeferralFacts {
  readonly reason: string;
  readonly until: Date;
  readonly byId: string;
  readonly agreedById: string | null;
}

export type CustomerClass = "enterprise" | "small_business" | "public_sector" | "education" | "consumer" | "unknown";

export interface UserFacts {
  readonly targetId: string;
  readonly account: string;
  readonly email: string;
}

export interface NoticeFacts {
  readonly id: string;
  readonly customerId: string;
  readonly customerName: string;
  /** The newest process it tells of; 1 is the original. */
  readonly process: number;
  /** The user of an account, whom counsel added; null: the customer itself is told. */
  readonly user: UserFacts | null;
  readonly state: "owed" | "queued" | "sent" | "unconfirmed" | "bounced" | "waived";
  readonly owedSince: Date;
  readonly dueAt: Date;
  /** When somebody let it go; null while nobody has. */
  readonly approvedAt: Date | null;
  /** A deferral that was proposed; it counts once a second person agreed, until it is looked at again. */
  readonly deferral: DeferralFacts | null;
  /** When whoever was told answered; null while nobody has. */
  readonly acknowledgedAt: Date | null;
  /** Why it was waived, by code of lib/law/notice/waiver.ts. */
  readonly waiverGround: string | null;
  /** A statute that is said to forbid it for good, and by whom. */
  readonly bar: { readonly source: string; readonly byId: string } | null;
  /** The deferral that somebody ended, or that its day ended. */
  readonly endedDeferral: { readonly reason: string; readonly at: Date } | null;
}
