import { NotConfirmed } from "@/components/requests/not-confirmed";
import type { FactBlock } from "@/components/requests/request-facts";
import type { ReadRequest } from "@/lib/casework/read-request";
import { listWords } from "@/lib/forms/words";
import { attestationsMissing } from "@/lib/law/conflict/shield";
import { usSideWords, usStates } from "@/lib/law/shared/us-states";
import { byAt, documentLink, fact } from "./view-facts";

/** The attestations that shield laws ask for: those that are missing, with whose law asks, and those that were recorded. */
export function attestationBlocks(read: ReadRequest): readonly FactBlock[] {
  const { file, page } = read;
  const missing = attestationsMissing(file).map(({ rule, targets }): FactBlock => ({
    id: `attestation-missing-${rule.state}`,
    title: usStates[rule.state],
    tag: { words: "Attestation missing", tone: "blocked" },
    facts: [
      ...fact("What it must say", rule.attests),
      ...fact("Accounts", listWords(targets.map(({ identifier }) => identifier))),
      ...fact(
        "Authority",
        usSideWords(file.authority.state) ?? "Nobody has said of which state it is, or that it is federal",
      ),
      ...fact("Source", rule.source),
      ...fact("Rule", rule.confirmedBy === null ? <NotConfirmed /> : `Confirmed by ${rule.confirmedBy}`),
    ],
  }));
  const recorded = page.attestations.map((one): FactBlock => ({
    id: one.id,
    title: usSideWords(one.state),
    tag: { words: "Attested", tone: "done" },
    facts: [
      ...fact("What it says", one.note),
      ...fact("Attestation", documentLink(page, one.documentId)),
      ...fact("Came with", one.process > 1 ? `Process ${one.process}` : null),
      ...fact("Recorded", byAt(read, one.byId, one.at)),
    ],
  }));
  return [...missing, ...recorded];
}
