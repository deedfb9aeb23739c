import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/form-state";
import { type AccessFound, contradicted } from "@/lib/law/transparency/attest";
import type { Difference } from "@/lib/law/transparency/differences";
import type { Stated } from "@/lib/law/transparency/never-statements";
import { DifferencesTable } from "./differences-table";
import { DiscardForm, ReleaseForm } from "./release-forms";
import { StatementsUntrue } from "./statements-said";

interface WhetherProps {
  release: FormAction;
  discard: FormAction;
  id: string;
  name: string;
  version: number;
  preparedBy: string;
  isPublisher: boolean;
  isPreparer: boolean;
  holds: boolean;
  /** What a count of this moment gives differently: then nothing is released. */
  moved: readonly Difference[];
  stated: readonly Stated[];
  /** What stands against what it states by now: then nothing is released either. */
  found: readonly AccessFound[];
}

/** The two decisions on what was prepared, or why this reader has neither. The server asks all of this again. */
export function WhetherToRelease(props: WhetherProps) {
  if (!props.isPublisher) return <p>A Publisher other than {props.preparedBy} releases this report.</p>;
  return (
    <>
      <Release {...props} />
      <Section title="Discard" level={3}>
        <DiscardForm action={props.discard} id={props.id} />
      </Section>
    </>
  );
}

function Release({ release, id, name, version, isPreparer, holds, moved, stated, found }: WhetherProps) {
  if (moved.length > 0) return <Moved moved={moved} />;
  if (contradicted(stated, found)) return <StatementsUntrue stated={stated} found={found} />;
  if (!holds) return <p>A check blocks this report: see above.</p>;
  if (isPreparer)
    return <p>You prepared this yourself. Another Publisher must release it; ask one of them to open this page.</p>;
  return <ReleaseForm action={release} id={id} name={name} version={version} stated={stated} />;
}

function Moved({ moved }: Pick<WhetherProps, "moved">) {
  return (
    <>
      <p>The requests have changed since this was prepared, so it cannot be released. Discard it and prepare anew.</p>
      <DifferencesTable
        caption="What a count of this moment gives"
        none=""
        before="Prepared"
        after="Now"
        differences={moved}
      />
    </>
  );
}
