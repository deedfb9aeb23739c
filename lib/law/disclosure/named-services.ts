/** The services a text names, one after a comma; none: every service. */
export function servicesIn(named: string): readonly string[] {
  return [...new Map(named.split(/[,;]/).map((part) => [key(part), part.trim()])).entries()].flatMap(([low, name]) =>
    low === "" ? [] : [name],
  );
}

/** Whether every service that one text names is among those of the other. Where none is named, every service is meant. */
export function servicesWithin(inner: string, outer: string): boolean {
  const allowed = new Set(servicesIn(outer).map(key));
  const wanted = servicesIn(inner).map(key);
  return allowed.size === 0 || (wanted.length > 0 && wanted.every((one) => allowed.has(one)));
}

const key = (name: string) => name.trim().toLowerCase();
