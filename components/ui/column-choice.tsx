"use client";

import styles from "./column-choice.module.css";
import type { Column } from "./table";
import { useScripted } from "./use-scripted";

/** As much of a table's column as choosing needs. */
interface Hideable {
  readonly id: string;
  getIsVisible(): boolean;
  toggleVisibility(value?: boolean): void;
}

/** Which columns are shown. Needs script, so it is not there without. */
export function ColumnChoice({ columns, names }: { columns: readonly Hideable[]; names: ReadonlyMap<string, Column> }) {
  const scripted = useScripted();
  if (!scripted || columns.length === 0) return null;
  return (
    <details className={styles["choice"]}>
      <summary>Columns</summary>
      <div className={styles["list"]}>
        {columns.map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={column.getIsVisible()}
              onChange={(event) => column.toggleVisibility(event.target.checked)}
            />
            {names.get(column.id)?.header}
          </label>
        ))}
      </div>
    </details>
  );
}
