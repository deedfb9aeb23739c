import { NotConfirmed } from "@/components/requests/not-confirmed";
import type { FactBlock } from "@/components/requests/request-facts";
import { shortDay } from "@/components/ui/when-text";
import type { ReadRequest } from "@/lib/casework/read-request";
import { channels } from "@/lib/forms/channels";
import { sectionSource } from "@/lib/law/epoc/sections";
import { textIn } from "@/lib/law/request/rule-set";
import { notSaid, type TextRule } from "@/lib/law/rules/text-rule";
import type { TextId } from "@/lib/law/rules/text-rules";
import { fact } from "./view-facts";

/** What the Regulation says of every European order, by the rules it was received under: for whom, by which way, at what price. */
export function regulationBlock({ file, page }: ReadRequest): FactBlock {
  const text = (id: TextId) => <Sourced rule={textIn(file.rules, id)} />;
  return {
    id: "regulation",
    title: "What the Regulation asks",
    tag: null,
    facts: [
      ...fact("Our establishment", text("EU_ESTABLISHMENT")),
      ...fact("Channel", text("EPOC_CHANNEL")),
      ...fact("Came by", cameBy(page.channel)),
      ...fact("Sanction", text("EPOC_SANCTION")),
      ...fact("Sections", `As the paper has them: ${sectionSource}`),
    ],
  };
}

function cameBy(channel: ReadRequest["page"]["channel"]): string {
  return channel === "e_codex" ? channels.e_codex : `${channels[channel]}: not the decentralised IT system`;
}

function Sourced({ rule }: { rule: TextRule }) {
  return (
    <>
      {rule.says ?? notSaid}
      <br />
      <small>
        {rule.source}
        {rule.effectiveFrom !== null && `; since ${shortDay(rule.effectiveFrom)}`}.{" "}
        {rule.confirmedBy === null ? <NotConfirmed /> : `Confirmed by ${rule.confirmedBy}.`}
      </small>
    </>
  );
}
