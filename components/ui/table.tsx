import { useId, type ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./table.module.css";
import stacked from "./table-stack.module.css";

export interface Column {
  readonly key: string;
  readonly header: ReactNode;
  /** Figures stand right, in tabular digits. */
  readonly numeric?: boolean;
  /** Its part of the width, in per cent. With shares, tables that follow each other stand in the same columns. */
  readonly share?: number;
}

export interface Row {
  readonly key: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
}

export type Density = "dense" | "comfortable";

interface TableProps {
  /** What the table shows, as a sentence; always there for those who cannot see it. */
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** A last row set apart: totals. */
  foot?: Readonly<Record<string, ReactNode>>;
  density?: Density;
  /** On a narrow page each row becomes a block of "heading: cell"; for rows of words, where columns of figures scroll. */
  stack?: boolean;
}

/** A plain table: the first column names the row. On a narrow page it scrolls sideways inside itself, or stacks. */
export function Table(props: TableProps) {
  const { caption, captionHidden = false, columns, rows, foot, density = "dense", stack = false } = props;
  const id = useId();
  const shared = columns.some(({ share }) => share !== undefined);
  return (
    <TableFrame captionId={id}>
      <table
        className={classNames(styles["table"], stack && stacked["stacks"])}
        data-density={density}
        data-shared={shared || undefined}
      >
        <caption id={id} className={classNames(styles["caption"], captionHidden && "visually-hidden")}>
          {caption}
        </caption>
        {shared && (
          <colgroup>
            {columns.map(({ key, share }) => (
              <col key={key} width={share === undefined ? undefined : `${share}%`} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {columns.map(({ key, header, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric || undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.key} columns={columns} cells={row.cells} stack={stack} />
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <TableRow columns={columns} cells={foot} stack={stack} />
          </tfoot>
        )}
      </table>
    </TableFrame>
  );
}

/** Lets a wide table scroll inside itself, reachable by keyboard. */
function TableFrame({ captionId, children }: { captionId: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={styles["frame"]} aria-labelledby={captionId} tabIndex={0}>
      {children}
    </section>
  );
}

interface RowProps {
  columns: readonly Column[];
  cells: Readonly<Record<string, ReactNode>>;
  stack: boolean;
}

/** Where rows stack, each cell knows the heading of its column, and is one box to stand beside it. */
function TableRow({ columns, cells, stack }: RowProps) {
  return (
    <tr>
      {columns.map(({ key, header, numeric }, place) => {
        const Cell = place === 0 ? "th" : "td";
        return (
          <Cell
            key={key}
            scope={place === 0 ? "row" : undefined}
            data-numeric={numeric || undefined}
            data-label={stack && typeof header === "string" ? header : undefined}
          >
            {stack ? <div>{cells[key]}</div> : cells[key]}
          </Cell>
        );
      })}
    </tr>
  );
}
