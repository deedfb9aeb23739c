const figures = new Intl.NumberFormat("en-GB");

/** A count with its thousands apart: 200,000. */
export function figure(count: number): string {
  return figures.format(count);
}

/** `1 row`, `2,000 rows`. */
export function counted(count: number, thing: string): string {
  return `${figure(count)} ${thing}${count === 1 ? "" : "s"}`;
}
