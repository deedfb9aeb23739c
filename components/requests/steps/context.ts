import type { Option } from "@/components/ui/select-field";
import type { SenderView } from "@/components/authority/sender-check";
import type { NarrowingView } from "@/components/requests/narrowing-bars";
import type { ItemDays } from "@/lib/law/disclosure/narrowing";
import type { DataCategory } from "@/lib/law/shared/data-category";
import type { SubjectKind } from "@/lib/forms/steps/subject-kind";
import type { RedirectStanding } from "@/lib/law/redirect/redirect";

/** What the forms of steps need to know of the request they act on. Days are `YYYY-MM-DD`. */
export interface StepContext {
  readonly reference: string;
  readonly version: number;
  /** The request's zone, in which its days are counted. */
  readonly zone: string;
  readonly today: string;
  readonly emergency: boolean;
  readonly instrument: string;
  readonly authority: string;
  readonly authorityEmail: string | null;
  readonly targets: readonly TargetChoice[];
  /** Documents already on the request, by id. */
  readonly documents: readonly Option[];
  /** Of these, the files extracted for a production. */
  readonly extracts: readonly Option[];
  readonly customers: readonly Option[];
  /** How the request came, for whoever authenticates it; null once that is done. */
  readonly sender: SenderView | null;
  readonly owners: readonly Option[];
  readonly ownerId: string | null;
  /** What the fields of the tracks choose from. */
  readonly subjects: Readonly<Record<SubjectKind, readonly Option[]>>;
  /** What the rule of the instrument asks a reader to look at as well; null: nothing. */
  readonly instrumentNote: string | null;
  /** Whether what the instrument can compel is a default that counsel has not confirmed. */
  readonly unconfirmed: boolean;
  readonly proposal: { readonly by: string; readonly basis: string; readonly digest: string } | null;
  /** How far the proposal narrows what was asked; null while there is none. */
  readonly narrowing: NarrowingView | null;
  readonly production: {
    readonly by: string;
    readonly files: readonly ProducedChoice[];
    /** What goes on top of it; null before it was checked. */
    readonly coverLetter: string | null;
    /** What is said of items beside their files. */
    readonly items: readonly {
      readonly item: string;
      readonly records: number | null;
      readonly withheld: string | null;
    }[];
  } | null;
}

export interface TargetChoice {
  readonly id: string;
  readonly identifier: string;
  readonly customer: string | null;
  readonly pending: boolean;
  readonly redirect: RedirectStanding;
  readonly items: readonly ItemChoice[];
}

export interface ItemChoice {
  readonly id: string;
  readonly category: DataCategory;
  readonly words: string;
  readonly service: string;
  readonly fields: readonly string[];
  readonly permitted: boolean;
  /** Of the fields asked those that the instrument reaches; empty where it reaches nothing. */
  readonly reached: readonly string[];
  /** Whether it reaches only some of the fields that are asked. */
  readonly reachedInPart: boolean;
  readonly ceiling: string;
  /** How many days were asked, and how many are approved; null: without bound. */
  readonly days: ItemDays;
  readonly askedFrom: string | null;
  readonly askedTo: string | null;
  readonly approved: boolean | null;
  readonly approvedFrom: string | null;
  readonly approvedTo: string | null;
  readonly approvedService: string | null;
  readonly approvedFields: readonly string[];
  readonly withheld: string | null;
}

export interface ProducedChoice {
  readonly name: string;
  readonly sha256: string;
  readonly item: string;
  /** Whose account it is said to answer for; null where nobody has said. */
  readonly customer: string | null;
  readonly bytes: number;
}

/** Where a file for this request is PUT, as a document of a kind. */
export function uploadTo(context: StepContext, kind: string): string {
  return `/api/documents?request=${encodeURIComponent(context.reference)}&kind=${kind}`;
}
