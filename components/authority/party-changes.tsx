import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { partyChangeLines } from "@/lib/forms/party-change-text";
import type { EntryData, KeptEntry } from "@/lib/law/record/entry";

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
            body: <ChangedFields data={data} />,
          }))}
        />
      )}
    </Section>
  );
}

function ChangedFields({ data }: { data: EntryData }) {
  return (
    <ul>
      {partyChangeLines(data).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
