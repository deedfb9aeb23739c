import type { Results } from "./results";

/** The results for a terminal: a line a ratio, the parts of its floor under it, then the figures without one. */
export function resultsTable({ ratios, figures, machine, requests, seconds }: Results): string {
  const rows = ratios.flatMap(({ name, ours, floor, ratio, spread, rounds }) => [
    [name, times(ratio), `${times(spread.from)}–${times(spread.to)}`, ms(ours.median), ms(ours.p95), String(rounds)],
    ...floor.parts.map((part) => [`  ${part.name}`, "", "", ms(part.median), ms(part.p95), ""]),
  ]);
  const head = ["", "ratio", "middle half", "median ms", "p95 ms", "rounds"];
  const extra = figures.map(({ name, value, unit }) => [name, "", "", grouped(value), unit, ""]);
  const { cpus, model, node, load } = machine;
  return [
    `${grouped(requests)} requests; ${cpus} × ${model}, Node ${node}; load ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after; ${Math.round(seconds)} s`,
    "",
    ...columns([head, ...rows]),
    "",
    ...columns(extra),
  ].join("\n");
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, place) => (place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

function ms(value: number): string {
  return value >= 100 ? grouped(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}

function times(value: number): string {
  return `${value.toFixed(2)}×`;
}

function grouped(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
}
