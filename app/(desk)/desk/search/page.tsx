import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { SearchResults } from "@/components/search/search-results";
import styles from "@/components/search/search.module.css";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { searchableBy, searchCountedTo, searchDesk, type SearchGroup, type Searched } from "@/lib/casework/search-desk";
import { refusalText } from "@/lib/forms/refusal-text";
import { foundPlaceText, type SearchAddress, searchAddress } from "@/lib/forms/search-asked";
import type { Refusal } from "@/lib/law/shared/refusal";
import type { Result } from "@/lib/law/shared/result";
import { longestSearch, type SearchKind, searchKinds } from "@/lib/law/shared/search-words";

export const metadata: Metadata = { title: "Search" };

const path = "/desk/search";

export default async function SearchPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const params = await searchParams;
  const actor = await requireActor(addressWith(path, params, {}));
  const { q, kind, after, leftOut } = searchAddress(params);
  const open = searchableBy(actor);
  const limit = kind === null ? 5 : 25;
  const searched = q === "" && open.length > 0 ? null : await searchDesk(actor, { q, kind, after, limit });
  return (
    <>
      <PageHead title="Search" lead="References, accounts, customers, authorities, notes and names of documents." />
      {open.length > 0 && (
        <form action={path} className={styles["again"]}>
          <input
            name="q"
            type="search"
            defaultValue={q.slice(0, longestSearch)}
            maxLength={longestSearch}
            aria-label="Search for"
          />
          {kind !== null && <input type="hidden" name="kind" value={kind} />}
          <Button kind="quiet">Search</Button>
        </form>
      )}
      {leftOut.length > 0 && (
        <Banner kind="warning" heading="A part of the address was left out">
          <p>Not understood: {leftOut.join(", ")}. What you see is searched without it.</p>
        </Banner>
      )}
      {searched !== null && <Tabs label="Kinds of hits" tabs={tabs(q, kind, open)} />}
      {searched === null ? <NothingAsked /> : <Answer searched={searched} asked={{ q, kind, after, leftOut }} />}
    </>
  );
}

function Answer({
  searched,
  asked: { q, kind, after },
}: {
  searched: Result<Searched, Refusal>;
  asked: SearchAddress;
}) {
  if (!searched.ok) return <Banner kind="warning" heading={refusalText(searched.refusal)} />;
  const { groups, words } = searched.value;
  if (groups.length === 0) return <NothingFound />;
  const next = kind !== null && groups[0]?.next ? foundPlaceText(kind, groups[0].next) : null;
  return (
    <>
      <SearchResults
        words={words}
        groups={groups.map((group) => ({
          kind: group.kind,
          hits: group.hits,
          count: counted(group),
          moreHref: kind === null && group.next ? addressWith(path, {}, { q, kind: group.kind }) : null,
        }))}
      />
      <Pagination
        {...(after && { previousHref: addressWith(path, {}, { q, kind }) })}
        {...(next !== null && { nextHref: addressWith(path, {}, { q, kind, after: next }) })}
        summary={after ? "← leads back to the first page" : "The nearest first; of one kind no more than a thousand"}
      />
    </>
  );
}

function counted({ count }: SearchGroup): string | null {
  if (count === null) return null;
  return count >= searchCountedTo ? `More than ${searchCountedTo - 1}` : String(count);
}

function tabs(q: string, current: SearchKind | null, open: readonly SearchKind[]) {
  return [
    { href: addressWith(path, {}, { q }), label: "All", current: current === null },
    ...open.map((kind) => ({
      href: addressWith(path, {}, { q, kind }),
      label: searchKinds[kind],
      current: current === kind,
    })),
  ];
}

function NothingAsked() {
  return (
    <Empty title="What are you looking for?">
      <p>Our reference or theirs, however it is written; part of an account, a name, a note or a file’s name.</p>
    </Empty>
  );
}

function NothingFound() {
  return (
    <Empty title="Nothing fits">
      <p>All words must be in what is found. What you may not open is not looked through.</p>
    </Empty>
  );
}
