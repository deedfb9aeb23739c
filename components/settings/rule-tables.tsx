import { keysOf } from "@/lib/law/shared/keys";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { shortDay } from "@/components/ui/when-text";
import { clockRule, clockRules } from "@/lib/law/deadline/rule";
import { dataCategories } from "@/lib/law/request/data-category";
import { allInstruments, instrumentRow } from "@/lib/law/request/instrument";

/** Shipped defaults say so where they are read. */
function Confirmed({ by }: { by: string | null }) {
  return by === null ? <Tag tone="soon">Default, not confirmed</Tag> : <Tag tone="done">Confirmed by {by}</Tag>;
}

export function InstrumentTable() {
  return (
    <Table
      caption="The most each can compel, its clock, and whether a redirect is owed"
      columns={[
        { key: "label", header: "Instrument" },
        { key: "issuer", header: "Issued by" },
        { key: "ceiling", header: "Can compel at most" },
        { key: "due", header: "Answer due" },
        { key: "redirect", header: "Redirect" },
        { key: "secrecy", header: "Secrecy" },
        { key: "source", header: "Source" },
        { key: "confirmed", header: "Standing" },
      ]}
      rows={allInstruments.map((code) => {
        const row = instrumentRow(code);
        return {
          key: code,
          cells: {
            label: row.label,
            issuer: row.issuer,
            ceiling: row.ceiling.map((category) => dataCategories[category].words).join(", ") || "Nothing",
            due: row.due === "on_face" ? "The date it states" : clockRule(row.due).words,
            redirect: row.redirect === "expected" ? "Attempted, or skipped by counsel" : "None",
            secrecy: row.secrecy,
            source: row.source,
            confirmed: <Confirmed by={row.confirmedBy} />,
          },
        };
      })}
    />
  );
}

export function ClockTable() {
  const ids = keysOf(clockRules);
  return (
    <Table
      caption="How long there is, and how it is counted"
      columns={[
        { key: "words", header: "Clock" },
        { key: "length", header: "Length", numeric: true },
        { key: "rolls", header: "Ends on a weekend" },
        { key: "since", header: "Since", numeric: true },
        { key: "source", header: "Source" },
        { key: "confirmed", header: "Standing" },
      ]}
      rows={ids.map((id) => {
        const rule = clockRule(id);
        return {
          key: id,
          cells: {
            words: rule.words,
            length: `${rule.length} ${rule.unit === "hours" ? "hour" : "day"}${rule.length === 1 ? "" : "s"}`,
            rolls: rule.rolls ? "Moves to Monday" : "Stays",
            since: shortDay(rule.effectiveFrom),
            source: rule.source,
            confirmed: <Confirmed by={rule.confirmedBy} />,
          },
        };
      })}
    />
  );
}
