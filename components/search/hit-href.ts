import type { SearchKind } from "@/lib/law/shared/search-words";

export interface ShownHit {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly reference: string | null;
}

/** Where a hit is opened: at its own page, or at its place on the page of its request. */
export function hitHref(kind: SearchKind, { id, reference }: Pick<ShownHit, "id" | "reference">): string {
  return reference === null ? `/desk/${kind}/${id}` : `/desk/requests/${reference}${places[kind]}`;
}

const places = {
  requests: "",
  accounts: "#targets",
  customers: "",
  authorities: "",
  notes: "#notes",
  documents: "#documents",
} as const satisfies Record<SearchKind, string>;
