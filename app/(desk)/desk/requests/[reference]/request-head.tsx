import { RequestCaption } from "@/components/requests/request-caption";
import { anchorOf } from "@/components/requests/request-steps";
import { RequestWhatNow } from "@/components/requests/request-what-now";
import { stepWords } from "@/lib/law/request/step-words";
import type { OpenStep } from "@/lib/law/step/open-steps";
import type { RequestView } from "./view";

/** The caption and the one sentence under it. */
export function RequestHead({ view, steps, now }: { view: RequestView; steps: readonly OpenStep[]; now: Date }) {
  const open = view.main.filter((step) => steps.some((one) => one.step === step && one.refusal === null));
  return (
    <>
      <RequestCaption caption={view.caption} now={now} />
      <RequestWhatNow
        what={view.what}
        jumps={open.map((step) => ({ href: `#${anchorOf(step)}`, words: stepWords[step].words }))}
      />
    </>
  );
}
