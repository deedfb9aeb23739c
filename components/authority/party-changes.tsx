import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { EntryValue, KeptEntry } from "@/lib/law/record/entry";

/** What was changed about an authority or a customer, from the record, newest first. */
export function PartyChanges({ changes, now }: { changes: readonly KeptEntry[]; now: Date }) {
  return (
    <Section title="Changes">
      {changes.length === 0 ? (
        <p>Nothing was changed since it came in.</p>
      ) : (
        <Timeline
          now={now}
          entries={changes.map(({ seq, at, actorName, why, data }) => ({
            id: String(seq),
            title: why,
            by: actorName,
            at,
            body: <ChangedFields changed={data["changed"] ?? null} added={data["accountsAdded"] ?? 0} />,
          }))}
        />
      )}
    </Section>
  );
}

function ChangedFields({ changed, added }: { changed: EntryValue; added: EntryValue }) {
  if (typeof changed !== "object" || changed === null || Array.isArray(changed)) return null;
  const fields = Object.entries(changed).filter(([field]) => field !== "country");
  const lines = fields.map(([field, change]) => `${words.get(field) ?? field}: ${said(change)}`);
  if (typeof added === "number" && added > 0) lines.push(added === 1 ? "1 account added" : `${added} accounts added`);
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function said(change: EntryValue): string {
  if (typeof change !== "object" || change === null || Array.isArray(change)) return "";
  const parts = new Map(Object.entries(change));
  const [from, to] = [shown(parts.get("from") ?? null), shown(parts.get("to") ?? null)];
  return from === "" ? to : `${from} → ${to === "" ? "nothing" : to}`;
}

function shown(value: EntryValue): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(shown).join("; ");
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([key, one]) => (typeof one === "boolean" ? (one ? key : "") : shown(one)))
      .filter((text) => text !== "")
      .join(", ");
  }
  return String(value);
}

const words = new Map([
  ["name", "Name"],
  ["countryLabel", "Country"],
  ["domains", "Mail domains"],
  ["email", "E-mail"],
  ["callbackNumber", "Call-back number"],
  ["callbackSource", "Where it came from"],
  ["class", "Kind"],
  ["ourRole", "Our role"],
  ["contacts", "Notice contacts"],
  ["tenancies", "Tenancies"],
]);
