"use client";

import { columnVisibilityFeature, tableFeatures, useTable, type ColumnDef } from "@tanstack/react-table";
import Link from "next/link";
import { useId, useMemo, type KeyboardEvent, type ReactNode } from "react";
import { classNames } from "./class-names";
import { ColumnChoice } from "./column-choice";
import type { Column, Density, Row } from "./table";
import styles from "./table.module.css";

export interface DataColumn extends Column {
  /** Where a press on the heading leads; the server sorts. */
  readonly sortHref?: string;
  readonly sorted?: "ascending" | "descending";
  /** May be hidden by the reader. The first column never is. */
  readonly hideable?: boolean;
}

export interface DataRow extends Row {
  /** The first cell links here. */
  readonly href?: string;
  /** Marks the row that is open beside the table. */
  readonly current?: boolean;
}

interface DataTableProps {
  caption: string;
  columns: readonly DataColumn[];
  rows: readonly DataRow[];
  /** "1 to 25 of 312 requests", said above the table. */
  summary?: ReactNode;
  /** `Pagination`, below the table. */
  paging?: ReactNode;
  density?: Density;
  /** Shown instead of the rows when there are none. */
  empty?: ReactNode;
}

const features = tableFeatures({ columnVisibilityFeature });
type Features = typeof features;

/**
 * The table that is a page: cells come drawn from the server, sorting, filtering and paging are links in the address.
 * Without script it is all there; with script the up and down arrows walk the rows and columns can be hidden.
 */
export function DataTable({ caption, columns, rows, summary, paging, density = "dense", empty }: DataTableProps) {
  const id = useId();
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const table = useTable<Features, DataRow>({ features, columns: definitions, data: rows, getRowId: ({ key }) => key });
  const known = new Map(columns.map((column) => [column.key, column]));
  const shown = table.getVisibleLeafColumns().flatMap((column) => known.get(column.id) ?? []);

  return (
    <div>
      <div className={styles["tools"]}>
        <div>{summary}</div>
        <ColumnChoice columns={table.getAllLeafColumns().filter((column) => column.getCanHide())} names={known} />
      </div>
      <section className={classNames(styles["frame"], styles["stick"])} aria-labelledby={id}>
        <table className={classNames(styles["table"], styles["cards"])} data-density={density}>
          <caption id={id} className="visually-hidden">
            {caption}
          </caption>
          <thead>
            <tr>
              {shown.map((column) => (
                <th key={column.key} scope="col" data-numeric={column.numeric || undefined} aria-sort={column.sorted}>
                  <Heading column={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map(({ id: key, original }) => (
              <tr key={key} data-current={original.current || undefined}>
                {shown.map((column, place) => (
                  <Cell key={column.key} column={column} row={original} first={place === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && empty}
      </section>
      {paging}
    </div>
  );
}

function definitionOf(column: DataColumn, place: number): ColumnDef<Features, DataRow> {
  return {
    id: column.key,
    accessorFn: ({ cells }) => cells[column.key],
    enableHiding: place > 0 && column.hideable === true,
  };
}

function Heading({ column: { header, sortHref, sorted } }: { column: DataColumn }) {
  if (sortHref === undefined) return header;
  return (
    <Link href={sortHref} prefetch={false} scroll={false} data-sort>
      {header}
      <svg width="8" height="10" viewBox="0 0 8 10" aria-hidden="true">
        {sorted !== "descending" && <path d="M4 0.5 7 4H1z" fill="currentColor" opacity={sorted ? 1 : 0.45} />}
        {sorted !== "ascending" && <path d="M4 9.5 1 6h6z" fill="currentColor" opacity={sorted ? 1 : 0.45} />}
      </svg>
    </Link>
  );
}

function Cell({ column, row, first }: { column: DataColumn; row: DataRow; first: boolean }) {
  const cell = row.cells[column.key];
  const numeric = column.numeric || undefined;
  const label = column.numeric && typeof column.header === "string" ? column.header : undefined;
  if (!first) {
    return (
      <td data-numeric={numeric} data-label={label}>
        {cell}
      </td>
    );
  }
  return (
    <th scope="row" data-numeric={numeric}>
      {row.href === undefined ? (
        cell
      ) : (
        <Link
          href={row.href}
          prefetch={false}
          data-row
          aria-current={row.current ? "true" : undefined}
          onKeyDown={walkRows}
        >
          {cell}
        </Link>
      )}
    </th>
  );
}

/** From a row's link, the up and down arrows go to its neighbours; everywhere else they do what they always do. */
function walkRows(event: KeyboardEvent<HTMLAnchorElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const links = [...(event.currentTarget.closest("tbody")?.querySelectorAll<HTMLAnchorElement>("a[data-row]") ?? [])];
  const next = links[links.indexOf(event.currentTarget) + step];
  if (step === 0 || !next) return;
  event.preventDefault();
  next.focus();
}
