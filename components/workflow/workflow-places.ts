import type { Stage } from "@/lib/law/request/stage";

export interface Place {
  /** 0: the way of a request, 1: where it waits aside, 2: where it ends. */
  readonly column: 0 | 1 | 2;
  readonly row: number;
}

/** Where each stage stands in the picture. A new stage does not compile before it has a place. */
export const places: Record<Stage, Place> = {
  received: { column: 0, row: 0 },
  legal_review: { column: 0, row: 1 },
  redirecting: { column: 0, row: 2 },
  approval: { column: 0, row: 3 },
  producing: { column: 0, row: 4 },
  checking: { column: 0, row: 5 },
  ready: { column: 0, row: 6 },
  delivered: { column: 0, row: 7 },
  fraud_suspected: { column: 1, row: 0 },
  deficient: { column: 1, row: 1 },
  fraud: { column: 2, row: 0 },
  merged: { column: 2, row: 1 },
  redirected: { column: 2, row: 2 },
  closed: { column: 2, row: 3 },
  rejected: { column: 2, row: 5 },
  withdrawn: { column: 2, row: 7 },
};
