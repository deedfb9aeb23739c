import { lastOfSecrecyThere } from "@/lib/law/secrecy/last-of-secrecy";

/** Until when an order binds, with the zone in which its last day ends: "through 20 Dec 2026 (New York time)". */
export function SecrecyEnd({ at, zone }: { at: Date; zone: string }) {
  return (
    <time dateTime={at.toISOString()} suppressHydrationWarning>
      {lastOfSecrecyThere(at, zone)}
    </time>
  );
}
