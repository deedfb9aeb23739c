/** What a page's address carries after `?`, as Next gives it to a page. */
export type AddressParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The same page with some of its parameters changed; null or "" takes one away. Links made so can be shared, and work
 * without script.
 */
export function addressWith(
  path: string,
  params: AddressParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes })) {
    for (const one of typeof value === "string" ? [value] : (value ?? [])) if (one !== "") query.append(name, one);
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
