import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { ClockFilter } from "@/components/deadline/clock-filter";
import { ClockTable, NoClocks } from "@/components/deadline/clock-table";
import { DueNotices } from "@/components/deadline/due-notices";
import { Warnings } from "@/components/deadline/warnings";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { type DeadlinesAsked, listDeadlines, listNotices } from "@/lib/casework/list-deadlines";
import { readWarnings } from "@/lib/casework/see-warnings";
import { clockPlaceText, type DeadlineFilter, deadlineFilter, deadlineKinds } from "@/lib/forms/deadline-filter";
import { refusalText } from "@/lib/forms/refusal-text";
import type { Actor } from "@/lib/law/permission/role";
import { keysOf } from "@/lib/law/shared/keys";
import { now } from "@/lib/platform/clock";
import { see } from "./actions";

export const metadata: Metadata = { title: "Deadlines" };

const path = "/desk/deadlines";

/** Every clock that runs on a request the reader may see, and the notices that customers are still owed. */
export default async function DeadlinesPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const params = await searchParams;
  const actor = await requireActor(addressWith(path, params, {}));
  const [filter, at] = [deadlineFilter(params), now()];
  const { kind, owner, after } = filter;
  const whole = kind === null && owner === null && after === null;
  const [warnings, clocks, notices] = await Promise.all([
    whole ? readWarnings(actor) : [],
    kind === "notices" ? null : listDeadlines(actor, askedOf(actor, filter), at),
    kind === "notices" || whole ? listNotices(actor, at) : null,
  ]);
  if (clocks && !clocks.ok) return <Banner kind="danger" heading={refusalText(clocks.refusal)} />;
  return (
    <>
      <PageHead
        title="Deadlines"
        lead="What is due to authorities and to customers, the most overdue first. Each date is in the zone of its request."
        actions={<LinkButton href="/desk/deadlines/calendar">In your calendar</LinkButton>}
      />
      <Warnings warnings={warnings} see={see} now={at} />
      <Tabs label="Kinds of clocks" tabs={tabs(filter)} />
      {clocks && (
        <>
          <ClockFilter
            path={path}
            kind={kind}
            owner={owner ?? ""}
            owners={clocks.value.owners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ClockTable
            clocks={clocks.value.clocks}
            now={at}
            empty={<NoClocks narrowed={!whole} clear={<LinkButton href={path}>Show every clock</LinkButton>} />}
          />
          <Pagination
            {...(after && { previousHref: addressWith(path, params, { after: null }) })}
            {...(clocks.value.next && {
              nextHref: addressWith(path, params, { after: clockPlaceText(clocks.value.next) }),
            })}
            summary={after ? "← leads back to the first page" : undefined}
          />
        </>
      )}
      {notices && <DueNotices notices={notices} now={at} />}
    </>
  );
}

function askedOf(actor: Actor, { kind, owner, after }: DeadlineFilter): DeadlinesAsked {
  const ids = { me: actor.id, nobody: null } as const;
  const whose = owner === null ? null : { id: owner === "me" || owner === "nobody" ? ids[owner] : owner };
  return { kind: kind === "notices" ? null : kind, owner: whose, after, limit: 50 };
}

function tabs({ kind, owner }: DeadlineFilter) {
  const all = { href: addressWith(path, {}, { owner }), label: "All", current: kind === null };
  const kinds = keysOf(deadlineKinds).map((one) => ({
    href: addressWith(path, {}, { kind: one, owner: one === "notices" ? null : owner }),
    label: deadlineKinds[one],
    current: one === kind,
  }));
  return [all, ...kinds];
}
