/** A zone as people say it: "New York time" for `America/New_York`, "UTC" for itself. */
export function zoneWords(zone: string): string {
  return zone.includes("/") ? `${zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")} time` : zone;
}
