import type { ReactNode } from "react";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { type DataColumn, type DataRow, DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { PartySearch } from "./party-search";

interface PartyListProps {
  path: string;
  params: AddressParams;
  title: string;
  lead: string;
  /** One of them, as it stands in a sentence: "authority". */
  one: string;
  /** By what they are found. */
  foundBy: string;
  /** How the first one comes here. */
  firstOnes: string;
  mayAdd: boolean;
  columns: readonly DataColumn[];
  rows: readonly DataRow[];
  q: string;
  after: string | null;
  next: string | null;
}

/** Authorities or customers by name: searched, walked by pages, and added to by whoever may. */
export function PartyList(props: PartyListProps) {
  const { path, params, title, one, q, after, next } = props;
  const add = props.mayAdd && <LinkButton href={`${path}/new`}>New {one}</LinkButton>;
  return (
    <>
      <PageHead title={title} lead={props.lead} actions={add} />
      <PartySearch path={path} label={`Find ${withArticle(one)}`} help={props.foundBy} q={q} />
      <DataTable
        caption={title}
        columns={props.columns}
        rows={props.rows}
        empty={<NoneHere path={path} one={one} q={q} add={add} firstOnes={props.firstOnes} />}
        paging={
          <Pagination
            {...(after !== null && { previousHref: addressWith(path, params, { after: null }) })}
            {...(next !== null && { nextHref: addressWith(path, params, { after: next }) })}
          />
        }
      />
    </>
  );
}

function NoneHere({
  path,
  one,
  q,
  add,
  firstOnes,
}: Pick<PartyListProps, "path" | "one" | "q" | "firstOnes"> & { add: ReactNode }) {
  if (q !== "")
    return <Empty title={`No ${one} is found under “${q}”`} action={<LinkButton href={path}>Show all</LinkButton>} />;
  return (
    <Empty title={`No ${one} is kept yet`} action={add}>
      <p>{firstOnes}</p>
    </Empty>
  );
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
