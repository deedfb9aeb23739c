import type { LaneKey } from "@/components/requests/request-tracks";
import { whenParts } from "@/components/ui/when-text";
import { challengeStanding, challengeStandingWords, stayInForce, undecided } from "@/lib/law/challenge/challenge";
import { noticeStanding, noticeWords } from "@/lib/law/notice/standing";
import { copyRequested, preservationWords as preservationState, running } from "@/lib/law/preservation/preservation";
import type { KeptEntry } from "@/lib/law/record/entry";
import { redirectStanding, redirectWords } from "@/lib/law/redirect/redirect";
import type { RequestFile, TargetFacts } from "@/lib/law/request/file";
import { demandsData } from "@/lib/law/preservation/backup";
import { stageIsOpen } from "@/lib/law/request/stage";
import { lastDay, lastDayOfSecrecy } from "@/lib/law/secrecy/last-of-secrecy";
import { orderInForce, secrecyEndedAt } from "@/lib/law/secrecy/secrecy";
import { dayInWords } from "@/lib/law/shared/letter-words";
import { levelReached } from "@/lib/law/step/authenticated";

/** Where one track stands, in a few words. */
export function standingOf(key: LaneKey, file: RequestFile, record: readonly KeptEntry[], now: Date): string {
  const last = (acts: readonly string[]) => record.findLast((entry) => acts.includes(entry.act))?.act;
  switch (key) {
    case "authentication":
      return authenticationWords(file);
    case "review":
      return reviewWords(file, last(["review", "find-deficient", "receive-amendment", "reopen", "reject"]));
    case "redirect":
      return counted(file.targets.map((target) => redirectText(file, target)));
    case "secrecy":
      return secrecyText(file, now);
    case "approval":
      if (file.proposal) return file.proposal.approvedById ? "Approved" : "Proposed, to be approved";
      return demandsData(file) ? "Nothing proposed" : "None needed";
    case "production":
      return productionWords(file);
    case "notice":
      return counted(
        file.notices.map((notice) => noticeWords[noticeStanding(notice, file, now).kind]),
        "None owed",
      );
    case "preservation":
      return preservationWords(file);
    case "challenge":
      return challengeWords(file, now);
  }
}

/** What was never attempted is not waiting to be, once the request has ended. */
export function redirectText(file: RequestFile, target: TargetFacts): string {
  const standing = redirectStanding(file, target);
  if (stageIsOpen(file.stage)) return redirectWords[standing];
  if (standing === "bounced") return "Letter refused";
  return standing === "open" ? "Not attempted" : redirectWords[standing];
}

function authenticationWords(file: RequestFile): string {
  if (file.stage === "fraud_suspected") return "Fraud suspected";
  const level = levelReached(file);
  if (level !== "none") return `Level reached: ${level}`;
  return stageIsOpen(file.stage) ? "To be done" : "Not done";
}

function reviewWords(file: RequestFile, act: string | undefined): string {
  if (file.stage === "legal_review") return "Under review";
  if (act === "review") return "Found valid";
  if (act === "find-deficient") return "Found deficient";
  if (act === "reject") return "Rejected";
  return stageIsOpen(file.stage) ? "To be done" : "Not done";
}

function secrecyText(file: RequestFile, now: Date): string {
  const order = orderInForce(file.orders, now);
  if (order) return order.endsAt ? `Ordered ${lastDayOfSecrecy(order.endsAt, file.zone)}` : "In force, no end";
  const ended = secrecyEndedAt(file.orders, now);
  if (ended) return `Ended ${dayInWords(lastDay(ended, file.zone))}`;
  return file.orders.length > 0 ? "None in force" : "None recorded";
}

function productionWords(file: RequestFile): string {
  if (!file.production) {
    if (file.stage === "producing") return "Under way";
    return file.processes.length > 0 ? "Nothing since the later process" : "Nothing produced";
  }
  if (file.production.deliveredAt) return `Delivered ${shortDay(file.production.deliveredAt, file.zone)}`;
  return file.production.passed ? "Checked, to be delivered" : "To be checked";
}

function preservationWords(file: RequestFile): string {
  const last = file.preservations.at(-1);
  if (!last) return copyRequested(file) ? "Requested, no copy yet" : "None";
  if (running(last)) return `Until ${shortDay(last.endsAt, file.zone)}`;
  return preservationState[last.state];
}

function challengeWords(file: RequestFile, now: Date): string {
  const last = stayInForce(file, now) ?? file.challenges.findLast(undecided) ?? file.challenges.at(-1);
  return last ? challengeStandingWords[challengeStanding(last, file.challenges, now)] : "None";
}

/** "2 redirected, 1 skipped": of one kind only, the words alone. */
function counted(words: readonly string[], none = "No target"): string {
  const counts = new Map<string, number>();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first, ...rest] = counts;
  if (!first) return none;
  if (rest.length === 0) return first[0];
  return [...counts].map(([word, count], place) => `${count} ${place === 0 ? word : lowerFirst(word)}`).join(", ");
}

function shortDay(at: Date, zone: string): string {
  return whenParts(at, zone).day;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
