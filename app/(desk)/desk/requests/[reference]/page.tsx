import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/app/session";
import { LookAlikeWarning } from "@/components/authority/look-alike-warning";
import { Warnings } from "@/components/deadline/warnings";
import { RequestFrame } from "@/components/requests/request-frame";
import { RequestTimeline } from "@/components/requests/request-timeline";
import { partyNames } from "@/lib/casework/list-parties";
import { previewNotice } from "@/lib/casework/preview-notice";
import { readRequest, type ReadRequest } from "@/lib/casework/read-request";
import { readWarnings } from "@/lib/casework/see-warnings";
import { refusalText } from "@/lib/forms/refusal-text";
import { actText } from "@/lib/forms/step-text";
import { may } from "@/lib/law/permission/may";
import type { Actor } from "@/lib/law/permission/role";
import { readReference } from "@/lib/law/request/reference";
import { stages } from "@/lib/law/request/stage";
import { isStep } from "@/lib/law/request/workflow";
import { now } from "@/lib/platform/clock";
import { see } from "../../deadlines/actions";
import { take } from "./actions";
import { confirm, release } from "./messages/actions";
import { RequestHead } from "./request-head";
import { RequestMatter } from "./request-matter";
import { type NoticeLetter, StepForms } from "./step-forms";
import { viewOf } from "./view";
import { stepContext } from "./view-steps";

interface RequestPageProps {
  readonly params: Promise<{ readonly reference: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[]; readonly contact?: string | string[] }>;
}

/** Once a page: the title and the page ask for the same request, and only one opening goes on the record. */
const opened = cache(async (typed: string) => {
  const reference = referenceIn(typed);
  const actor = await requireActor(`/desk/requests/${reference ?? typed}`);
  if (reference !== null && reference !== typed) redirect(`/desk/requests/${reference}`);
  const at = now();
  const read = reference === null ? null : await readRequest(actor, reference, at, "desk");
  return { actor, at, read: read?.ok ? read.value : null };
});

export async function generateMetadata({ params }: RequestPageProps): Promise<Metadata> {
  const { reference } = await params;
  const { read } = await opened(reference);
  return { title: read ? `${read.page.reference} · ${stages[read.file.stage].words}` : "No such request" };
}

/** One request: where it stands, what this person may do now, every track, and the timeline from the record. */
export default async function RequestPage({ params, searchParams }: RequestPageProps) {
  const [{ reference: typed }, { done, contact }] = await Promise.all([params, searchParams]);
  const { actor, at, read } = await opened(typed);
  // Whoever keeps themself from a request comes back to a page they may no longer open.
  if (!read && oneOf(done) === "recuse") redirect("/desk/requests");
  if (!read) notFound();
  const view = viewOf(actor, read, at);
  const [warnings, { customers }, letters] = await Promise.all([
    readWarnings(actor, read.file.id),
    partyNames(actor),
    noticeLetters(actor, read, oneOf(contact), at),
  ]);
  return (
    <RequestFrame
      reference={read.page.reference}
      zone={read.file.zone}
      now={at}
      printedBy={actor.name}
      done={doneText(oneOf(done))}
      head={<RequestHead view={view} steps={read.steps} now={at} />}
      timeline={<RequestTimeline record={read.record} zone={read.file.zone} named={view.named} />}
    >
      <RequestMatter
        read={read}
        view={view}
        now={at}
        settle={may(actor, "release-message") ? { release, confirm } : null}
      >
        <Warnings warnings={warnings} see={see} now={at} named={false} />
        <LookAlikeWarning alike={read.lookAlikes} />
        <StepForms
          read={read}
          context={stepContext(read, customers, at)}
          main={view.main}
          letters={letters}
          action={take}
          now={at}
        />
      </RequestMatter>
    </RequestFrame>
  );
}

/** The letters that may leave now, to the last word; only for a reader who could send them. */
async function noticeLetters(actor: Actor, read: ReadRequest, contactId: string | null, at: Date) {
  const open = read.steps.some((one) => one.step === "send-notice" && one.refusal === null);
  const owed = open ? read.file.notices.filter(({ state }) => state === "owed" || state === "bounced") : [];
  return Promise.all(
    owed.map(async ({ id: noticeId }): Promise<NoticeLetter> => {
      const wanted = { reference: read.page.reference, noticeId, contactId: null };
      const chosen = contactId === null ? null : await previewNotice(actor, { ...wanted, contactId }, at);
      // A contact of another customer is none of this notice's: its own preferred one stands.
      const found = chosen?.ok ? chosen : await previewNotice(actor, wanted, at);
      return found.ok ? found.value : { noticeId, why: refusalText(found.refusal) };
    }),
  );
}

/** The reference in the address, as people type it; an address that cannot be decoded holds none. */
function referenceIn(typed: string): string | null {
  try {
    return readReference(decodeURIComponent(typed));
  } catch {
    return null;
  }
}

function doneText(act: string | null): string | null {
  const others = ["receive", "release-message", "confirm-message"];
  return act !== null && (isStep(act) || others.includes(act)) ? actText(act) : null;
}

function oneOf(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}
