import type { ReactNode } from "react";
import { NoticePreview, type PreviewedNotice } from "@/components/notice/notice-preview";
import { WaiveForm } from "@/components/notice/waive-form";
import { RequestSteps } from "@/components/requests/request-steps";
import type { StepContext } from "@/components/requests/steps/context";
import { StepForm } from "@/components/requests/steps/step-form";
import { LiftSecrecyForm } from "@/components/secrecy/lift-form";
import { PlaceSecrecyForm } from "@/components/secrecy/place-form";
import { Banner } from "@/components/ui/banner";
import type { ReadRequest } from "@/lib/casework/read-request";
import type { FormAction } from "@/lib/forms/form-state";
import { toldName } from "@/lib/law/notice/whom-to-tell";
import type { Step } from "@/lib/law/request/workflow";
import { secrecyStanding } from "@/lib/law/secrecy/secrecy";

/** A notice's letter as it would leave, or why it cannot be written yet, as a sentence. */
export type NoticeLetter = PreviewedNotice | { readonly noticeId: string; readonly why: string };

interface StepFormsProps {
  readonly read: ReadRequest;
  readonly context: StepContext;
  readonly main: readonly Step[];
  readonly letters: readonly NoticeLetter[];
  readonly action: FormAction;
  readonly now: Date;
}

/** The steps open to the reader with their forms, each from the folder of its own noun. */
export function StepForms(props: StepFormsProps) {
  return <RequestSteps steps={props.read.steps} main={props.main} form={(step) => formOf(step, props)} />;
}

function formOf(step: Step, { read, context, letters, action, now }: StepFormsProps): ReactNode {
  const orders = read.file.orders.filter((order) => order.kind !== "claimed_unsupported");
  if (step === "place-secrecy") {
    const earlier = orders.map(({ id, issuedBy }) => ({ value: id, label: issuedBy }));
    return <PlaceSecrecyForm on={context} orders={earlier} action={action} />;
  }
  if (step === "lift-secrecy") {
    const standing = orders.filter((order) => ["in_force", "not_yet"].includes(secrecyStanding(order, now)));
    return each(standing, (order) => <LiftSecrecyForm key={order.id} on={context} order={order} action={action} />);
  }
  if (step === "send-notice") {
    return each(letters, (letter) => <Letter key={letter.noticeId} letter={letter} action={action} now={now} />);
  }
  if (step === "waive-notice") {
    const owed = read.file.notices.filter(({ state }) => state === "owed" || state === "bounced");
    return each(owed, (notice) => (
      <WaiveForm key={notice.id} on={context} noticeId={notice.id} customerName={toldName(notice)} action={action} />
    ));
  }
  return <StepForm step={step} context={context} action={action} />;
}

function Letter({ letter, action, now }: { letter: NoticeLetter; action: FormAction; now: Date }) {
  if ("why" in letter) return <Banner kind="warning" heading={letter.why} />;
  const here = `/desk/requests/${letter.reference}`;
  return (
    <NoticePreview
      notice={letter}
      action={action}
      now={now}
      contactHref={(contactId) => `${here}?contact=${contactId}#step-send-notice`}
    />
  );
}

/** One form a thing; nothing where there is no such thing, so that the step is left out. */
function each<Thing>(things: readonly Thing[], draw: (thing: Thing) => ReactNode): ReactNode {
  return things.length === 0 ? null : <>{things.map(draw)}</>;
}
