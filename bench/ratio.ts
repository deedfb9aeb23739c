/** Milliseconds over all rounds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

export interface Ratio {
  readonly name: string;
  readonly ours: Timing;
  /** What the work needs at least, part by part; the floor is their sum, round by round. */
  readonly floor: Timing & { readonly parts: readonly (Timing & { readonly name: string })[] };
  /** Our median over the floor's. */
  readonly ratio: number;
  /** The middle half of the ratios that single rounds give: how far to trust the figure. */
  readonly spread: { readonly from: number; readonly to: number };
  readonly rounds: number;
}

/** What we took against what its parts took beside us, in the same rounds. */
export function ratioOf(
  name: string,
  ours: readonly number[],
  parts: Readonly<Record<string, readonly number[]>>,
): Ratio {
  const rounds = Math.min(ours.length, ...Object.values(parts).map((samples) => samples.length));
  if (rounds === 0) throw new Error(`${name}: nothing was measured`);
  const floor = Array.from({ length: rounds }, (_, round) =>
    Object.values(parts).reduce((sum, samples) => sum + (samples[round] ?? 0), 0),
  );
  const single = floor.map((least, round) => (ours[round] ?? 0) / least);
  return {
    name,
    ours: timing(ours),
    floor: {
      ...timing(floor),
      parts: Object.entries(parts).map(([part, samples]) => ({ name: part, ...timing(samples) })),
    },
    ratio: quantile(ours, 0.5) / quantile(floor, 0.5),
    spread: { from: quantile(single, 0.25), to: quantile(single, 0.75) },
    rounds,
  };
}

export function timing(samples: readonly number[]): Timing {
  return { median: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
}

/** Between two samples, the straight line between them. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
