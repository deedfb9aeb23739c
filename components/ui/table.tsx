import { useId, type ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./table.module.css";

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
}

/** A plain table: the first column names the row. Scrolls sideways inside itself on a narrow page. */
export function Table({ caption, captionHidden = false, columns, rows, foot, density = "dense" }: TableProps) {
  const id = useId();
  const shared = columns.some(({ share }) => share !== undefined);
  return (
    <TableFrame captionId={id}>
      <table className={styles["table"]} data-density={density} data-shared={shared || undefined}>
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
            <TableRow key={row.key} columns={columns} cells={row.cells} />
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <TableRow columns={columns} cells={foot} />
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

function TableRow({ columns, cells }: { columns: readonly Column[]; cells: Readonly<Record<string, ReactNode>> }) {
  return (
    <tr>
      {columns.map(({ key, numeric }, place) =>
        place === 0 ? (
          <th key={key} scope="row" data-numeric={numeric || undefined}>
            {cells[key]}
          </th>
        ) : (
          <td key={key} data-numeric={numeric || undefined}>
            {cells[key]}
          </td>
        ),
      )}
    </tr>
  );
}
