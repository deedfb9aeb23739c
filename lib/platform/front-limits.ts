const MiB = 1024 * 1024;

type BodyLimit = { readonly bytes: number; readonly seconds: number };

/**
 * How large a body may be and how long it may take to arrive, by the beginning of the address; the first that fits
 * holds. What a person types fits in one MiB many times; files have addresses of their own.
 */
const limits: readonly (readonly [prefix: string, limit: BodyLimit])[] = [
  ["/api/documents", { bytes: 5 * 1024 * MiB, seconds: 2 * 3600 }],
  ["/api/v1/documents", { bytes: 5 * 1024 * MiB, seconds: 2 * 3600 }],
  ["/api/v1/imports", { bytes: 64 * MiB, seconds: 600 }],
  ["/api/imports", { bytes: 64 * MiB, seconds: 600 }],
  ["/", { bytes: 4 * MiB, seconds: 60 }],
];

export function bodyLimit(path: string): BodyLimit {
  const found = limits.find(([prefix]) => prefix === "/" || path === prefix || path.startsWith(`${prefix}/`));
  return found?.[1] ?? { bytes: 0, seconds: 1 };
}

/** Characters of the whole target, address and query together. */
export const longestTarget = 8 * 1024;
