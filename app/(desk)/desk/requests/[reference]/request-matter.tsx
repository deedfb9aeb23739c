import type { ReactNode } from "react";
import { ClockSection } from "@/components/deadline/clock-section";
import { RequestDocuments } from "@/components/requests/request-documents";
import { MessageList, type SettleActions } from "@/components/notice/message-list";
import { FactSection } from "@/components/requests/request-facts";
import { RequestNotes } from "@/components/requests/request-notes";
import { RequestScopeGrid } from "@/components/requests/request-scope-grid";
import { RequestTargets } from "@/components/requests/request-targets";
import { RequestTrackMap } from "@/components/requests/request-track-map";
import { Section } from "@/components/ui/section";
import type { ReadRequest } from "@/lib/casework/read-request";
import type { RequestView } from "./view";
import { clockViews } from "./view-clocks";
import { attestationBlocks } from "./view-attestations";
import { certificateBlocks } from "./view-certificate";
import { approvalBlocks, findingBlocks, productionBlocks } from "./view-decisions";
import { redirectBlocks } from "./view-redirects";
import { preservationBlocks } from "./view-preservation";
import { challengeBlocks } from "./view-challenges";
import { ProcessSection, RelatedSection } from "./view-processes";
import { noticeBlocks, secrecyBlocks } from "./view-facts";
import { memoBlocks } from "./view-memos";
import { LookBack, lookedBackBlocks, suspicionBlocks } from "./view-fraud";
import { emergencyBlocks, incidentBlocks, recusalBlocks } from "./view-who";
import { scopeOf } from "./view-scope";
import { targetsOf } from "./view-targets";

interface RequestMatterProps {
  read: ReadRequest;
  view: RequestView;
  now: Date;
  /** Settles what may have arrived; null: the reader may not. */
  settle: SettleActions | null;
  /** The steps open to the reader, with their forms: they stand between the map and the matter itself. */
  children?: ReactNode;
}

/** Everything below the caption: the map, the steps, then the matter from targets to notes. */
export function RequestMatter({ read, view, now, settle, children }: RequestMatterProps) {
  const zone = read.page.receivedZone;
  return (
    <>
      {view.tracks ? <RequestTrackMap facts={view.tracks} /> : <History />}
      {children}
      <ClockSection clocks={clockViews(read)} now={now} />
      <RequestTargets targets={targetsOf(read, now)} accounts={read.file.targets.length || read.page.accounts} />
      <FactSection title="Redirect ledger" id="redirect" blocks={redirectBlocks(read)} />
      <RequestScopeGrid scope={scopeOf(read)} />
      <FactSection title="Certificate" id="certificate-read" blocks={certificateBlocks(read, now)} />
      <FactSection title="Attestations" id="attestations" blocks={attestationBlocks(read)} />
      <FactSection title="Counsel’s memos" id="memos" blocks={memoBlocks(read)} />
      <FactSection title="Secrecy" id="secrecy" blocks={secrecyBlocks(read, now)} />
      <FactSection title="Notices" id="notices" blocks={noticeBlocks(read, now)} />
      {read.page.messages.length > 0 && (
        <Section title="Messages" id="messages" aside={read.page.messages.length}>
          <MessageList
            reference={read.page.reference}
            messages={read.page.messages}
            zone={zone}
            now={now}
            noticesDueAt={firstNoticeDue(read)}
            settle={settle}
          />
        </Section>
      )}
      <FactSection title="Challenges" id="challenges" blocks={challengeBlocks(read, now)} />
      <ProcessSection read={read} />
      <RelatedSection read={read} />
      <FactSection title="Fraud" id="fraud" blocks={[...suspicionBlocks(read, now), ...lookedBackBlocks(read, now)]} />
      <LookBack read={read} now={now} />
      <FactSection title="Findings" id="findings" blocks={findingBlocks(read)} />
      <FactSection title="Approvals" id="approvals" blocks={approvalBlocks(read)} />
      <FactSection title="Preservation" id="preservation" blocks={preservationBlocks(read, now)} />
      <FactSection title="Productions" id="productions" blocks={productionBlocks(read)} />
      <FactSection title="After the emergency" id="emergency" blocks={emergencyBlocks(read, now)} />
      <FactSection title="Incidents" id="incidents" blocks={incidentBlocks(read, now)} />
      <FactSection title="Kept from it" id="recusals" blocks={recusalBlocks(read)} />
      <RequestDocuments documents={view.documents} zone={zone} attachTo={view.attachTo} />
      <RequestNotes notes={view.notes} zone={zone} />
    </>
  );
}

function firstNoticeDue({ page }: ReadRequest): Date | null {
  const open = page.notices.filter((notice) => notice.sentAt === null && notice.waiver === null);
  return open.map((notice) => notice.dueAt).sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

function History() {
  return (
    <Section title="Where it stands" id="tracks">
      <p>
        Imported as history. It was handled before this desk kept the record: its outcome is counted, its way was not
        recorded here.
      </p>
    </Section>
  );
}
