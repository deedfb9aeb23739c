import type { NoticeStanding } from "@/lib/law/notice/standing";
import type { Stage } from "@/lib/law/request/stage";

/** What the queue and the deadlines show of one request. */
export interface QueueEntry {
  readonly id: string;
  readonly reference: string;
  readonly stage: Stage;
  readonly agencyReference: string;
  readonly authority: { readonly name: string };
  readonly countryLabel: string;
  readonly instrument: { readonly label: string };
  readonly emergency: boolean;
  readonly accounts: number;
  readonly decidedAt: Date | null;
  readonly dueAt: Date | null;
  /** Without a due date: the clock that stands still; null where none was started. */
  readonly dueRule: string | null;
  readonly receivedAt: Date;
  readonly receivedZone: string;
  readonly silence: { readonly until: Date | null } | null;
  readonly notice: NoticeStanding | null;
  readonly owner: string | null;
}
