import { reviewDemanded } from "@/lib/law/challenge/nsl-review";
import type { StepContext } from "@/components/requests/steps/context";
import { whenParts } from "@/components/ui/when-text";
import type { ReadRequest } from "@/lib/casework/read-request";
import { challengeParties, challengeWords, stayed, undecided } from "@/lib/law/challenge/challenge";
import type { ChallengeFacts } from "@/lib/law/request/track-facts";
import { clockWords } from "@/lib/law/request/due-clock";
import { kindWords } from "@/lib/law/incident/incident";
import { openLookBacks } from "@/lib/law/incident/look-back";
import { secrecyStanding } from "@/lib/law/secrecy/secrecy";
import { barred } from "@/lib/law/notice/waiver";
import { toldName, usersToTell } from "@/lib/law/notice/whom-to-tell";
import { maySettle } from "@/lib/law/step/clock-guards";

type Customers = readonly { readonly id: string; readonly name: string }[];

/** What the fields of the tracks choose from: only what can still be acted on. */
export function subjectsOf(
  { file, who, names }: ReadRequest,
  customers: Customers,
  now: Date,
): StepContext["subjects"] {
  const day = (at: Date) => whenParts(at, file.zone).day;
  const filed = (one: ChallengeFacts) =>
    `${challengeWords(one.kind)} (${challengeParties[one.party].words.toLowerCase()}), filed ${day(one.filedAt)}`;
  const named = (id: string, words: string) => ({ value: id, label: words });
  return {
    orders: file.orders
      .filter((order) => ["in_force", "not_yet"].includes(secrecyStanding(order, now)))
      .map((order) => named(order.id, `${order.issuedBy}, since ${day(order.startsAt)}`)),
    preservations: file.preservations
      .filter((one) => one.state !== "purged")
      .map((one) => named(one.id, `Since ${day(one.startsAt)}, until ${day(one.endsAt)}`)),
    challenges: file.challenges.filter(undecided).map((one) => named(one.id, filed(one))),
    "review-demands": file.challenges.filter(reviewDemanded).map((one) => named(one.id, filed(one))),
    rulings: file.challenges.filter((one) => one.ruling !== null).map((one) => named(one.id, filed(one))),
    stays: file.challenges
      .filter((one) => stayed(one, now))
      .map((one) => named(one.id, `${filed(one)}, stayed ${day(one.stayedAt ?? one.filedAt)}`)),
    clocks: file.clocks
      .filter((one) => maySettle(file, one))
      .map((one) => named(one.id, `${clockWords(one.rule)}, ${one.dueAt ? day(one.dueAt) : "standing still"}`)),
    suspensions: file.pauses
      .filter((one) => one.toAt === null && one.basis === "authority_suspension")
      .map((one) => named(one.id, `${one.words}, since ${day(one.fromAt)}`)),
    clarifications: file.clarifications
      .filter((one) => one.answeredAt === null)
      .map((one) => named(one.id, `Asked ${day(one.askedAt)}`)),
    incidents: file.incidents
      .filter((one) => one.settledAt === null)
      .map((one) => named(one.id, `${kindWords(one.kind)}, found ${day(one.foundAt)}`)),
    "all-incidents": file.incidents.map((one) => named(one.id, `${kindWords(one.kind)}, found ${day(one.foundAt)}`)),
    "look-backs": openLookBacks(file).map((one) => named(one.id, `${one.proven} was proven to be fraud`)),
    customers: customers.map(({ id, name }) => named(id, name)),
    users: usersToTell(file).map((one) => named(one.id, `${one.identifier} (${one.customerName ?? "no customer"})`)),
    "owed-notices": file.notices
      .filter((one) => (one.state === "owed" || one.state === "bounced") && one.deferral === null)
      .map((one) => named(one.id, toldName(one))),
    "sent-notices": file.notices
      .filter((one) => one.state === "sent" && one.acknowledgedAt === null)
      .map((one) => named(one.id, toldName(one))),
    "bounced-notices": file.notices
      .filter((one) => one.state === "bounced" && one.user !== null)
      .map((one) => named(one.id, `${toldName(one)}, ${one.user?.email}`)),
    "proposed-bars": file.notices
      .filter((one) => one.bar !== null && one.state !== "waived")
      .map((one) => named(one.id, `${toldName(one)}: ${one.bar?.source}`)),
    bars: file.notices.filter(barred).map((one) => named(one.id, `${toldName(one)}: ${one.bar?.source}`)),
    "proposed-deferrals": file.notices
      .filter((one) => one.deferral !== null && one.deferral.agreedById === null)
      .map((one) => named(one.id, toldName(one))),
    deferrals: file.notices.filter((one) => one.deferral !== null).map((one) => named(one.id, toldName(one))),
    people: who.colleagues.map((person) => named(person.id, person.name)),
    recusals: file.recusals.map((one) => named(one.id, names.get(one.userId) ?? "somebody")),
  };
}
