import type { ReactNode } from "react";
import type { ClockMoment, ClockView } from "@/components/deadline/clock-card";
import type { Fact } from "@/components/ui/facts";
import { Mono } from "@/components/ui/mono";
import { When } from "@/components/ui/when";
import { shortDay } from "@/components/ui/when-text";
import type { ReadClock } from "@/lib/casework/read-clocks";
import type { ReadRequest } from "@/lib/casework/read-request";
import { listWords } from "@/lib/forms/words";
import type { DayOff } from "@/lib/law/deadline/count-days";
import { pauseBasisWords } from "@/lib/law/deadline/pause-words";
import { clockWords } from "@/lib/law/request/due-clock";
import { countryName } from "@/lib/law/shared/countries";
import { addDays, endOfDay, type PlainDate, plainDate } from "@/lib/law/shared/plain-date";
import { documentLink, fact } from "./view-facts";

/** The clocks of a request as its page draws them; every end and every sentence is what was kept when it was counted. */
export function clockViews(read: ReadRequest): readonly ClockView[] {
  return read.clocks.map((clock) => ({
    id: clock.id,
    title: clockWords(clock.rule),
    main: clock.main,
    whose: clock.whose,
    about: subjectOf(read, clock.subjectId),
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    endedAt: clock.endedAt,
    endedWords: endedWords(read, clock),
    zone: read.file.zone,
    reason: clock.reason,
    facts: factsOf(read, clock),
    pauses: clock.pauses.map(({ id, fromAt, toAt, basis, words, documentId }) => {
      const document = documentLink(read.page, documentId);
      return {
        id,
        from: fromAt,
        to: toAt,
        words: (
          <>
            {pauseWords(basis, words)}
            {document && <> ({document})</>}
          </>
        ),
      };
    }),
    daysOff: clock.daysOff.flatMap(({ day }) => {
      const on = plainDate(day);
      return on === null ? [] : [beginning(on, read.file.zone)];
    }),
    moments: momentsOf(read, clock),
  }));
}

function pauseWords(basis: keyof typeof pauseBasisWords, words: string): string {
  return words === "" ? pauseBasisWords[basis] : `${pauseBasisWords[basis]}; ${words}`;
}

function beginning(on: PlainDate, zone: string): Date {
  return new Date(endOfDay(zone, addDays(on, -1)).getTime() + 1);
}

function endedWords({ names }: ReadRequest, { endedAt, endedWhy, endedById }: ReadClock): string | null {
  if (endedAt === null) return null;
  const by = endedById === null ? "" : ` (${names.get(endedById) ?? "somebody"})`;
  return `${endedWhy ?? "Ended"}${by}`;
}

/** What a clock is about beside the request, with where the page tells more of it. */
function subjectOf({ page, file }: ReadRequest, id: string | null): ReactNode {
  if (id === null) return null;
  const order = page.secrecyOrders.find((one) => one.id === id);
  if (order) return <a href="#secrecy">secrecy of {order.issuedBy}</a>;
  const notice = page.notices.find((one) => one.id === id);
  if (notice) return <a href="#notices">notice to {notice.customer.name}</a>;
  if (page.preservations.some((one) => one.id === id)) return <a href="#preservation">the preservation</a>;
  if (page.governmentNotices.some((one) => one.id === id))
    return <a href="#preservation">the government’s notice to the customer</a>;
  if (page.challenges.some((one) => one.id === id)) return <a href="#challenges">our demand for review</a>;
  if (page.clarifications.some((one) => one.id === id)) return <a href="#certificate-read">our form of Annex III</a>;
  if (page.incidents.some((one) => one.id === id)) return <a href="#incidents">the incident</a>;
  if (page.productions.some((one) => one.id === id)) return <a href="#productions">the extract</a>;
  const customer = file.targets.find((one) => one.customerId === id)?.customerName ?? null;
  if (customer !== null) return <a href="#targets">redirect to {customer}</a>;
  return file.targets.find((one) => one.id === id)?.identifier ?? null;
}

function factsOf(
  { file }: ReadRequest,
  { rule, kind, calendarVersion, daysOff, statedOn, gate }: ReadClock,
): readonly Fact[] {
  const stated = rule === "on_face" || rule === "extension";
  return [
    ...fact(
      "Rule",
      <>
        <Mono>{stated ? "FACE" : rule}</Mono>, in version {file.rules.version} of the rules
      </>,
    ),
    ...fact("Day stated", statedOn && shortDay(statedOn)),
    ...fact("Calendar", calendarWords(calendarVersion)),
    ...fact("Days off within", daysOffWords(daysOff)),
    ...fact("When it is over", kind.onExpiry),
    ...fact("Delivery", gate ? "Nothing is delivered before it" : null),
  ];
}

function calendarWords(name: string | null): string {
  if (name === null) return "None is read: no holiday moves it";
  const [country = "", version = ""] = name.split(" ");
  const place = countryName(country) ?? country;
  return version === "0" ? `None of ${place} is known: only its weekend counts` : `${place}, version ${version}`;
}

/** "8 weekend days, 25 Dec 2026 (Friday, Christmas Day)": weekends as a number, each holiday by its name. */
function daysOffWords(days: readonly DayOff[]): string | null {
  if (days.length === 0) return null;
  const holidays = days.filter(({ why }) => !weekdays.includes(why));
  const weekend = days.length - holidays.length;
  const plain = weekend === 0 ? [] : [`${weekend} weekend day${weekend === 1 ? "" : "s"}`];
  return [...plain, ...holidays.map(({ day, why }) => `${shortDay(day)} (${why})`)].join(", ");
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The warning points and the end, each with who was told; and what was told of points that a recount has moved. */
function momentsOf(read: ReadRequest, { warnings, dueAt, kind, told, endedAt }: ReadClock): readonly ClockMoment[] {
  const end = dueAt === null ? [] : [{ at: dueAt, words: kind.onExpiry }];
  const planned = [...warnings, ...end].map(({ at, words }) => {
    const one = told.find(({ points }) => points.includes(at.toISOString()));
    return { at, words, told: one ? toldWords(read, one) : null, moved: false };
  });
  const instants = new Set(planned.map(({ at }) => at.toISOString()));
  const earlier = told
    .filter(({ points }) => !points.some((point) => instants.has(point)))
    .map((one) => ({
      at: new Date(one.points.at(-1) ?? one.at),
      words: one.words,
      told: toldWords(read, one),
      moved: true,
    }));
  const reached = planned.filter((moment) => moment.told !== null || endedAt === null);
  return [...earlier, ...reached].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function toldWords({ names, file }: ReadRequest, { userIds, at, escalated }: ReadClock["told"][number]): ReactNode {
  const people = userIds.map((id) => names.get(id) ?? "somebody");
  if (people.length === 0) return "Nobody was there to be told.";
  return (
    <>
      {escalated ? "Escalated: " : ""}
      {listWords(people)} told <When at={at} zone={file.zone} />.
    </>
  );
}
