import { type Deed, may, permit } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { keysOf } from "@/lib/law/shared/keys";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import {
  longestSearch,
  type SearchKind,
  searchKinds,
  type SearchWords,
  searchWords,
} from "@/lib/law/shared/search-words";
import { asActor } from "@/lib/store/database";
import { boundSearch, gaveUp, type SearchHit, searchPage, type SearchPlace } from "@/lib/store/search";

export type { SearchHit, SearchPlace };

export interface SearchAsked {
  readonly q: string;
  /** Null looks for every kind. */
  readonly kind: SearchKind | null;
  /** Where the page before ended; only within one kind. */
  readonly after: SearchPlace | null;
  readonly limit: number;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  /** How many there are of this kind, counted no further than `searchCountedTo`; null where nobody counted. */
  readonly count: number | null;
  readonly next: SearchPlace | null;
}

export interface Searched {
  readonly words: SearchWords;
  readonly groups: readonly SearchGroup[];
}

/** Hits are counted no further than this. */
export const searchCountedTo = 101;

/** The kinds this actor may look for; none for who reads neither requests nor parties. */
export function searchableBy(actor: Actor): readonly SearchKind[] {
  return keysOf(searchKinds).filter((kind) => may(actor, reads[kind]));
}

/**
 * What the actor may see and a text fits: of every kind the first few, counted to a bound, or one kind page by page.
 * What is walled off is neither found nor counted: the answer is the one for a text that fits nothing.
 */
export async function searchDesk(actor: Actor, asked: SearchAsked): Promise<Result<Searched, Refusal>> {
  const kinds = searchableBy(actor);
  if (kinds.length === 0) return permitNone(actor);
  if (asked.q.length > longestSearch) return refused({ code: "search-too-long" });
  const words = searchWords(asked.q);
  if (words === null) return refused({ code: "search-too-short" });
  const wanted = kinds
    .filter((kind) => asked.kind === null || kind === asked.kind)
    .filter((kind) => (kind === "requests" ? words.together : words.apart));
  try {
    const groups = await asActor(actor, async (tx) => {
      await boundSearch(tx);
      const found: SearchGroup[] = [];
      for (const kind of wanted) {
        const counting = asked.kind === null;
        const take = counting ? searchCountedTo : asked.limit + 1;
        const rows = await searchPage(tx, kind, { words, after: counting ? null : asked.after, take });
        const hits = rows.slice(0, asked.limit);
        const more = rows.length > asked.limit;
        found.push({ kind, hits, count: counting ? rows.length : null, next: more ? placeOf(hits.at(-1)) : null });
      }
      return found;
    });
    return granted({ words, groups: groups.filter(({ hits }) => hits.length > 0) });
  } catch (cause) {
    if (gaveUp(cause)) return refused({ code: "search-too-slow" });
    throw cause;
  }
}

const reads = {
  requests: "read-requests",
  accounts: "read-requests",
  customers: "read-parties",
  authorities: "read-parties",
  notes: "read-requests",
  documents: "read-requests",
} as const satisfies Record<SearchKind, Deed>;

function permitNone(actor: Actor): Result<Searched, Refusal> {
  const permission = permit(actor, "read-requests");
  return permission.ok ? refused({ code: "not-found" }) : permission;
}

function placeOf(hit: SearchHit | undefined): SearchPlace | null {
  return hit ? { near: hit.near, at: hit.at, id: hit.id } : null;
}
