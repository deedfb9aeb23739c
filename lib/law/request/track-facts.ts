import type { PauseBasis } from "@/lib/law/deadline/clock-rule";
import type { MemoConclusion } from "@/lib/law/request/memo";

/** A clock of the request beside its due date. */
export interface ClockFacts {
  readonly id: string;
  /** Id of a clock rule. */
  readonly rule: string;
  readonly subjectId: string | null;
  readonly startedAt: Date;
  /** Null while it stands still. */
  readonly dueAt: Date | null;
  /** Nothing is delivered before it runs out or is ended. */
  readonly gate: boolean;
  readonly endedAt: Date | null;
}

/** Evidence on which clocks stand still; without an end it still lasts. */
export interface PauseFacts {
  readonly id: string;
  readonly basis: PauseBasis;
  readonly words: string;
  readonly documentId: string | null;
  readonly subjectId: string | null;
  readonly fromAt: Date;
  readonly toAt: Date | null;
}

export interface PreservationFacts {
  readonly id: string;
  readonly state: "active" | "extended" | "converted" | "released" | "lapsed" | "purged";
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly extendedAt: Date | null;
  /** When the confirmation reached us that a production order has issued; null: none did. */
  readonly confirmedAt: Date | null;
  /** Reference of the request that followed. */
  readonly convertedTo: string | null;
  readonly endedAt: Date | null;
}

/** The kind of a complaint that reached no court: it is never ruled upon, and holds nothing back. */
export const objectionKind = "objection";

export interface ChallengeFacts {
  readonly id: string;
  readonly party: "us" | "customer" | "other" | "authority";
  readonly kind: string;
  /** The secrecy order it is about; null: the request itself. */
  readonly orderId: string | null;
  readonly filedAt: Date;
  /** When the government went to court on a demand for review of a letter’s secrecy; null: it has not. */
  readonly courtAt: Date | null;
  readonly stayedAt: Date | null;
  readonly stayEndsAt: Date | null;
  readonly ruling: "granted" | "partial" | "denied" | "dropped" | null;
  readonly ruledAt: Date | null;
  readonly appealOfId: string | null;
  /** It says otherwise of what may be asked than the scope that was proposed before it: nothing leaves by that scope. */
  readonly unheeded: boolean;
}

/** That the government told the customer of a backup copy. Source: 18 USC 2704(a)(2). */
export interface GovernmentNoticeFacts {
  readonly id: string;
  /** The newest process it speaks of; 1 is the original. */
  readonly process: number;
  /** The day the customer was told, `YYYY-MM-DD`. */
  readonly toldOn: string;
}

/** What is read off a European Production Order beside its demand. */
export interface EpocFacts {
  /** The process whose certificate was read; 1 is the original. */
  readonly process: number;
  /** As what it addresses us: `controller` or `processor`. */
  readonly addressedAs: string;
  /** Why the processor is addressed and not the controller; null: no reason is given. */
  readonly processorReason: string | null;
  /** On whom of us it was served: `designated`, `representative` or `another`; null: read before anybody asked. */
  readonly servedOn: string | null;
  /** Who issued or validated it: `judge`, `prosecutor` or `not_shown`; null: read before anybody asked. */
  readonly issuedBy: string | null;
  /** The offence it shows: `threshold`, `listed` or `neither`; null: read before anybody asked. */
  readonly offence: string | null;
  /** Whether it seeks what is held for a lawyer, a doctor or another whose secrets the law protects. */
  readonly privileged: boolean;
  /** Whether it asks us to refrain from telling the controller. */
  readonly refrain: boolean;
  readonly enforcingNotified: boolean;
  /** The day the enforcing authority received its notification, `YYYY-MM-DD`; null: it is not known. */
  readonly enforcingNotifiedOn: string | null;
  /** Why no enforcing authority was notified; null: one was, or no reason is given. */
  readonly notNotifiedBecause: string | null;
  readonly emergency: boolean;
  readonly clearedAt: Date | null;
  readonly objectedAt: Date | null;
}

export interface ClarificationFacts {
  readonly id: string;
  readonly grounds: readonly string[];
  readonly askedAt: Date;
  /** When the order was upheld over our reasoned objection: a court reviews it; null: it was not. */
  readonly toCourtAt: Date | null;
  readonly answeredAt: Date | null;
}

export interface MemoFacts {
  readonly kind: string;
  readonly conclusion: MemoConclusion;
  readonly byId: string;
  readonly at: Date;
}

/** An attestation that a shield law asks for, recorded. */
export interface AttestationFacts {
  /** Whose law asks, by postal code. */
  readonly state: string;
  /** The process it came with; 1 is the original. */
  readonly process: number;
}

export interface IncidentFacts {
  readonly id: string;
  readonly kind: string;
  readonly foundAt: Date;
  readonly settledAt: Date | null;
  /** Whose data it was, also one whom the request does not name; null while nobody knows. */
  readonly customerId: string | null;
  readonly customerToldAt: Date | null;
}

/** A delivery of this request to a sender who was proven to be an impostor later. */
export interface LookBackFacts {
  readonly id: string;
  /** Reference of the request that was proven. */
  readonly proven: string;
  /** Null while nobody has looked. */
  readonly finding: string | null;
}

export interface LinkFacts {
  readonly kind: string;
  /** Whether the link was made from this request to the other, or from the other to this. */
  readonly outgoing: boolean;
  readonly reference: string;
  readonly stage: string;
}

export interface RecusalFacts {
  readonly id: string;
  readonly userId: string;
  /** Who keeps them away: themself, or somebody else. */
  readonly byId: string;
}

/** Process that came after the original. */
export interface ProcessFacts {
  readonly number: number;
  readonly kind: "amended" | "supplementary";
  readonly receivedAt: Date;
  readonly recordedAt: Date;
}

/** The tracks that stand beside the stage, each with rows of its own. */
export interface TrackFacts {
  readonly demandKind: "accounts" | "reverse" | "standing_access" | "keys";
  readonly clocks: readonly ClockFacts[];
  readonly pauses: readonly PauseFacts[];
  readonly preservations: readonly PreservationFacts[];
  readonly challenges: readonly ChallengeFacts[];
  readonly epoc: EpocFacts | null;
  readonly governmentNotices: readonly GovernmentNoticeFacts[];
  readonly clarifications: readonly ClarificationFacts[];
  readonly memos: readonly MemoFacts[];
  readonly attestations: readonly AttestationFacts[];
  readonly incidents: readonly IncidentFacts[];
  readonly lookBacks: readonly LookBackFacts[];
  readonly links: readonly LinkFacts[];
  readonly recusals: readonly RecusalFacts[];
  readonly processes: readonly ProcessFacts[];
}
