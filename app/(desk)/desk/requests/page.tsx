import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { queueAsked } from "@/app/queue-asked";
import { requireActor } from "@/app/session";
import { QueueFilters } from "@/components/requests/queue-filters";
import { SavedViews } from "@/components/requests/saved-views";
import { QueueTable } from "@/components/requests/queue-table";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { Mono } from "@/components/ui/mono";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { figure } from "@/components/ui/ranked-bars";
import { Tabs } from "@/components/ui/tabs";
import { firstViewOf, listViews } from "@/lib/casework/saved-views";
import { countedTo, countRequests, knownInstruments, listRequests } from "@/lib/casework/list-requests";
import { placeText, type QueueFilter, queueFilter, queueViews, runningStages } from "@/lib/forms/queue-filter";
import { type QueueProblem, queueProblems } from "@/lib/forms/queue-problems";
import { refusalText } from "@/lib/forms/refusal-text";
import { viewAsked } from "@/lib/forms/saved-view";
import { may } from "@/lib/law/permission/may";
import { openStages } from "@/lib/law/request/stage";
import { now } from "@/lib/platform/clock";
import { openFirst, remove, save } from "./view-actions";

export const metadata: Metadata = { title: "Queue" };

const path = "/desk/requests";

export default async function QueuePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const params = await searchParams;
  const actor = await requireActor(addressWith(path, params, {}));
  const first = Object.keys(params).length === 0 ? await firstViewOf(actor) : null;
  if (first) redirect(addressWith(path, {}, first));
  const [filter, at] = [queueFilter(params, "open"), now()];
  const asked = queueAsked(filter);
  const [queue, counts, instruments, views] = await Promise.all([
    listRequests(actor, asked, at),
    countRequests(actor, asked, { open: openStages, running: runningStages }, at),
    knownInstruments(actor),
    listViews(actor, (kept) => queueAsked(queueFilter(kept, "open")), at),
  ]);
  if (!queue.ok) return <Banner kind="danger" heading={refusalText(queue.refusal)} />;
  const { items, next } = queue.value;
  const mayReceive = may(actor, "receive-request");
  return (
    <>
      <PageHead
        title="Queue"
        actions={
          mayReceive && (
            <LinkButton href="/desk/requests/new" kind="primary">
              Record a request
            </LinkButton>
          )
        }
      />
      <Tabs label="Views of the queue" tabs={tabs(filter, counts)} />
      <SavedViews path={path} views={views} asked={viewAsked(params)} actions={{ save, remove, openFirst }} />
      <LeftOut problems={queueProblems(params)} />
      <QueueFilters
        path={path}
        params={params}
        now={filter}
        kept={{ view: stated(params, "view", filter.view), sort: stated(params, "sort", filter.sort) }}
        instruments={instruments.map(({ code, label }) => ({ value: code, label }))}
      />
      <QueueTable
        entries={items}
        path={path}
        params={params}
        sort={filter.sort}
        now={at}
        summary={summary(counts.here)}
        paging={
          <Pagination
            {...(filter.after && { previousHref: addressWith(path, params, { after: null }) })}
            {...(next && { nextHref: addressWith(path, params, { after: placeText(filter.sort, next) }) })}
            summary={filter.after ? "← leads back to the first page" : undefined}
          />
        }
        empty={<NothingHere filter={filter} mayReceive={mayReceive} />}
      />
    </>
  );
}

/** A list must not pass for filtered by what the desk did not understand. */
function LeftOut({ problems }: { problems: readonly QueueProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Banner kind="warning" heading={problems.length === 1 ? "A filter was left out" : "Some filters were left out"}>
      <ul>
        {problems.map(({ path: name, message }) => (
          <li key={name}>
            <Mono>{name}</Mono> in the address is not understood. {message}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** Kept only where it was asked for: a search on the open queue looks through the closed requests too. */
function stated(params: AddressParams, name: "view" | "sort", read: string): string | null {
  return params[name] === undefined ? null : read;
}

function summary(counted: number): string {
  if (counted >= countedTo) return `More than ${figure(countedTo - 1)} requests`;
  return counted === 1 ? "1 request" : `${figure(counted)} requests`;
}

function tabs({ view, sort }: QueueFilter, counts: { mine: number; late: number }) {
  const views = ["open", "mine", "late", "challenged", "closed", "all"] as const;
  const byDue: readonly string[] = ["open", "mine", "late", "challenged"];
  const words = { mine: "waiting for you", late: "past their due date" } as const;
  return views.map((one) => ({
    href: addressWith(path, {}, { view: one, sort: byDue.includes(one) ? sort : null }),
    label: queueViews[one],
    current: one === view,
    ...((one === "mine" || one === "late") && counts[one] > 0 && { count: { value: counts[one], words: words[one] } }),
  }));
}

function NothingHere({ filter, mayReceive }: { filter: QueueFilter; mayReceive: boolean }) {
  const { view, q, stage, country, instrument, category, outcome } = filter;
  if (q !== "" || [stage, country, instrument, category, outcome].some((one) => one !== null)) {
    return (
      <Empty
        title="Nothing fits these filters"
        action={
          <LinkButton href={addressWith(path, {}, { view: view === "all" ? null : view })}>Clear filters</LinkButton>
        }
      >
        <p>Accounts are found only when typed in full. Requests you may not open are not listed.</p>
      </Empty>
    );
  }
  const { title, words } = nothing[view];
  return (
    <Empty title={title} action={mayReceive && <LinkButton href="/desk/requests/new">Record a request</LinkButton>}>
      <p>{words}</p>
    </Empty>
  );
}

const nothing = {
  open: {
    title: "No request is open",
    words: "Requests stand here from receipt until they are closed, the nearest due date first.",
  },
  mine: {
    title: "No open request is yours",
    words: "A request is yours when you are its owner. Take one on its page, under “Assign”.",
  },
  late: {
    title: "Nothing is late",
    words: "A request comes here when its due date has passed and it has not been answered.",
  },
  challenged: {
    title: "Nothing is challenged",
    words:
      "A request comes here while a filing against it, or against its secrecy, is undecided; also when it has ended.",
  },
  closed: { title: "Nothing is closed yet", words: "Closed, redirected, rejected and withdrawn requests stand here." },
  all: {
    title: "No request was recorded yet",
    words: "The first one begins with its original: a fax, a letter or a mail.",
  },
} as const;
