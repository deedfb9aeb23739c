import type { FactBlock } from "@/components/requests/request-facts";
import type { Tone } from "@/components/ui/tone";
import { When } from "@/components/ui/when";
import type { ReadRequest } from "@/lib/casework/read-request";
import {
  type ChallengeStanding,
  challengeStanding,
  challengeStandingWords,
  challengeWords,
  rulingWords,
} from "@/lib/law/challenge/challenge";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import { stageIsOpen } from "@/lib/law/request/stage";
import { byAt, documentLink, fact } from "./view-facts";

/** What was filed against the request or its secrecy, by whom, whether a court stays it, and what it ruled. */
export function challengeBlocks(read: ReadRequest, now: Date): readonly FactBlock[] {
  const { file, page } = read;
  const standing = file.challenges.map((challenge) => {
    const kept = page.challenges.find((one) => one.id === challenge.id);
    const standing = challengeStanding(challenge, file.challenges, now);
    return {
      id: challenge.id,
      title: `${challengeWords(challenge.kind)} by ${byWhom[challenge.party]}`,
      tag: { words: challengeStandingWords[standing], tone: tones[standing] },
      facts: kept ? factsOf(read, kept, challenge, standing, now) : [],
    };
  });
  return [
    ...standing,
    ...page.challenges.filter(({ mistakenAt }) => mistakenAt !== null).map((one) => mistake(read, one)),
  ];
}

type Kept = ReadRequest["page"]["challenges"][number];

/** A ruling that was recorded by mistake: what was said, who took it back, and why. */
function mistake(read: ReadRequest, kept: Kept): FactBlock {
  const said = Object.entries(rulingWords).find(([ruling]) => ruling === kept.ruling)?.[1].words ?? null;
  return {
    id: kept.id,
    title: `${challengeWords(kept.kind)}: a ruling recorded by mistake`,
    tag: { words: "Taken back", tone: "neutral" },
    facts: [
      ...fact("Recorded as", said),
      ...fact("Ruled", byAt(read, kept.ruledById, kept.ruledAt)),
      ...fact("Order of the court", documentLink(read.page, kept.rulingDocumentId)),
      ...fact("Taken back", byAt(read, kept.mistakenById, kept.mistakenAt)),
      ...fact("The mistake", kept.mistakenWhy),
    ],
  };
}

function factsOf(read: ReadRequest, kept: Kept, challenge: ChallengeFacts, standing: ChallengeStanding, now: Date) {
  const { page, file } = read;
  const zone = page.receivedZone;
  const order = page.secrecyOrders.find((one) => one.id === kept.orderId);
  const appealed = file.challenges.find((one) => one.id === kept.appealOfId);
  return [
    ...fact(standing === "demanded" ? "Demanded of" : "Court or authority", kept.forum),
    ...fact("Docket", kept.docket),
    ...fact("About", order ? `the secrecy ordered by ${order.issuedBy}` : null),
    ...fact("Appeals", appealed ? challengeWords(appealed.kind) : null),
    ...fact(standing === "objected" ? "Objected" : "Filed", <When at={kept.filedAt} zone={zone} />),
    ...fact("Recorded by", read.names.get(kept.filedById) ?? "somebody"),
    ...fact("Document", documentLink(page, kept.documentId)),
    ...fact("Stayed from", kept.stayedAt && <When at={kept.stayedAt} zone={zone} />),
    ...fact(
      "Stayed until",
      kept.stayedAt && (kept.stayEndsAt ? <When at={kept.stayEndsAt} zone={zone} now={now} /> : "No end stated"),
    ),
    ...fact("Order of the stay", documentLink(page, kept.stayDocumentId)),
    ...fact("End of the stay", documentLink(page, kept.stayEndDocumentId)),
    ...fact("The government went to court", kept.courtAt && <When at={kept.courtAt} zone={zone} />),
    ...fact("Its application", documentLink(page, kept.courtDocumentId)),
    ...fact("Ruled", byAt(read, kept.ruledById, kept.ruledAt)),
    ...fact("Order of the court", documentLink(page, kept.rulingDocumentId)),
    ...fact("Effect", stageIsOpen(file.stage) ? effectOf(challenge, standing) : null),
  ];
}

/** What a lawyer must know of it while the request is open. */
function effectOf(challenge: ChallengeFacts, standing: ChallengeStanding): string | null {
  if (challenge.unheeded) return "The scope was proposed before this ruling: take it back and propose it anew.";
  if (standing === "objected")
    return "It stops nothing. Consider asking the authority for a short extension, in writing.";
  if (standing === "stayed")
    return "Nothing is extracted or delivered, and the due date stands still until the stay ends.";
  if (standing === "demanded")
    return "The secrecy stands. If thirty days pass and the government has not gone to court: ask it in writing to lift the secrecy, ask a court to, or record that the demand was withdrawn.";
  if (standing !== "filed" && standing !== "appealed") return null;
  if (challenge.party === "us" && challenge.orderId === null)
    return "Nothing is approved or delivered until it is decided or dropped. The due date runs on.";
  if (challenge.party === "authority") return "The ruling stands until the appeal is decided.";
  return challenge.orderId === null
    ? "It stops nothing unless a court stays the request. Ask the authority to stand still meanwhile."
    : "The secrecy stands until a court lifts it.";
}

const byWhom = {
  us: "us",
  customer: "the customer",
  other: "somebody else",
  authority: "the authority",
} as const satisfies Record<ChallengeFacts["party"], string>;

const tones = {
  objected: "neutral",
  demanded: "soon",
  filed: "soon",
  stayed: "blocked",
  appealed: "soon",
  reversed: "neutral",
  granted: "done",
  partial: "done",
  denied: "neutral",
  dropped: "neutral",
} as const satisfies Record<ChallengeStanding, Tone>;
