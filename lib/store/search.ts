import type { SearchKind, SearchWords } from "@/lib/law/shared/search-words";
import { referenceKey, shownIntakeRef } from "@/lib/law/authority/reference-key";
import { Prisma } from "@/lib/store/client/client";
import type { Tx } from "@/lib/store/database";

/** Where a hit stands among its kind: the nearest first, then the newest. */
export interface SearchPlace {
  readonly near: number;
  readonly at: Date;
  readonly id: string;
}

export interface SearchHit extends SearchPlace {
  /** What is found, by its name. */
  readonly title: string;
  /** What else is known of it, or the words around what was found; "" for nothing. */
  readonly text: string;
  /** The request it belongs to; null for what belongs to none. */
  readonly reference: string | null;
}

interface Asked {
  readonly words: SearchWords;
  readonly after: SearchPlace | null;
  readonly take: number;
}

/** A search that takes longer than this is given up: its words say too little. */
const milliseconds = 3000;

/** Bounds every statement that follows in this transaction. */
export async function boundSearch(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(milliseconds)}, true)`;
}

/** Whether the database gave a search up. */
export function gaveUp(cause: unknown): boolean {
  return cause instanceof Error && /\b57014\b|statement timeout/.test(cause.message);
}

/**
 * A page of what is found of one kind, at most `take`. The places come from the database's own search among what the
 * actor sees; the rows are read under row-level security.
 */
export async function searchPage(tx: Tx, kind: SearchKind, asked: Asked): Promise<readonly SearchHit[]> {
  return finders[kind](tx, asked);
}

const finders = {
  requests: async (tx, asked) => {
    const rows = await tx.$queryRaw<(SearchPlace & { title: string; text: string; number: string | null })[]>`
      SELECT f.near, f.at, f.id, r.reference AS title, r."agencyReference" || ' · ' || a.name AS text, r."intakeRef" AS number
      FROM writdesk_find_requests(${places(asked, referenceKey(asked.words.whole))}) f JOIN "LawfulRequest" r ON r.id = f.id
        JOIN "Authority" a ON a.id = r."authorityId" ${inOrder}`;
    return rows.map(({ number, ...row }) => ({
      ...row,
      text: number === null ? row.text : `${row.text} · ${shownIntakeRef(number)}`,
      reference: row.title,
    }));
  },
  accounts: (tx, asked) => tx.$queryRaw<SearchHit[]>`
    SELECT f.near, f.at, f.id, t.identifier AS title, coalesce(c.name, '') AS text, r.reference
    FROM writdesk_find_accounts(${places(asked)}) f JOIN "Target" t ON t.id = f.id
      JOIN "LawfulRequest" r ON r.id = t."requestId" LEFT JOIN "Customer" c ON c.id = t."customerId" ${inOrder}`,
  customers: (tx, asked) => tx.$queryRaw<SearchHit[]>`
    SELECT f.near, f.at, f.id, c.name AS title, '' AS text, NULL AS reference
    FROM writdesk_find_customers(${places(asked)}) f JOIN "Customer" c ON c.id = f.id ${inOrder}`,
  authorities: (tx, asked) => tx.$queryRaw<SearchHit[]>`
    SELECT f.near, f.at, f.id, a.name AS title, array_to_string(ARRAY[a."countryLabel", a.email] || a.domains, ' · ') AS text,
      NULL AS reference
    FROM writdesk_find_authorities(${places(asked)}) f JOIN "Authority" a ON a.id = f.id ${inOrder}`,
  notes: (tx, asked) => tx.$queryRaw<SearchHit[]>`
    SELECT f.near, f.at, f.id, r.reference AS title, r.reference,
      substr(n.text, greatest(1, strpos(writdesk_plain(n.text), writdesk_plain(${asked.words.words[0] ?? ""})) - 80), 240) AS text
    FROM writdesk_find_notes(${places(asked)}) f JOIN "Note" n ON n.id = f.id
      JOIN "LawfulRequest" r ON r.id = n."requestId" ${inOrder}`,
  documents: (tx, asked) => tx.$queryRaw<SearchHit[]>`
    SELECT f.near, f.at, f.id, d.name AS title, '' AS text, r.reference
    FROM writdesk_find_documents(${places(asked)}) f JOIN "Document" d ON d.id = f.id
      JOIN "LawfulRequest" r ON r.id = d."requestId" ${inOrder}`,
} as const satisfies Record<SearchKind, (tx: Tx, asked: Asked) => Promise<readonly SearchHit[]>>;

const inOrder = Prisma.sql`ORDER BY f.near DESC, f.at DESC, f.id DESC`;

/** What the database's search is given: the words without case and accents, the whole, after which place, how many. */
function places({ words: { words, whole }, after, take }: Asked, said = whole): Prisma.Sql {
  const place =
    after === null
      ? Prisma.sql`NULL`
      : Prisma.sql`ROW(${after.near}::integer, ${after.at.toISOString()}::timestamptz, ${after.id}::uuid)::writdesk_place`;
  return Prisma.sql`ARRAY(SELECT writdesk_plain(word) FROM unnest(${[...words]}::text[]) WITH ORDINALITY w (word, n) ORDER BY n),
    writdesk_plain(${said}), ${place}, ${take}::integer`;
}
