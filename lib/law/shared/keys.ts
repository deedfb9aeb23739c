/** The codes of a table, in its order, as the union they are. TypeScript widens them to string, since an object may have more keys than its type says; our tables are closed. */
export function keysOf<Table extends object>(table: Table): readonly (keyof Table & string)[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where that is said
  return Object.keys(table) as (keyof Table & string)[];
}
