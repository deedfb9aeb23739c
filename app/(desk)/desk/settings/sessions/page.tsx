import type { Metadata } from "next";
import { requireActor, sessionId } from "@/app/session";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import { readSessions } from "@/lib/casework/read-actor";
import { sessionLimits } from "@/lib/law/permission/session-limits";
import { now } from "@/lib/platform/clock";
import { signOutEverywhere } from "../../../sign-out/actions";

export const metadata: Metadata = { title: "Where you are signed in" };

const columns = [
  { key: "device", header: "Signed in with" },
  { key: "since", header: "Since" },
  { key: "seen", header: "Last seen" },
  { key: "ends", header: "Ends at the latest" },
];

export default async function SessionsPage() {
  const actor = await requireActor("/desk/settings/sessions");
  const [here, sessions] = await Promise.all([sessionId(), readSessions(actor, now())]);
  const rows = sessions.map(({ id, device, createdAt, lastSeenAt, expiresAt }) => ({
    key: id,
    cells: {
      device:
        id === here ? (
          <>
            {device} <Tag tone="info">This one</Tag>
          </>
        ) : (
          device
        ),
      since: <When at={createdAt} />,
      seen: <When at={lastSeenAt} now={now()} />,
      ends: <When at={expiresAt} />,
    },
  }));
  return (
    <>
      <PageHead title="Where you are signed in" />
      <Table
        stack
        caption={`Your sessions. Each ends ${sessionLimits.idle.words}, and ${sessionLimits.whole.words}.`}
        columns={columns}
        rows={rows}
      />
      <form action={signOutEverywhere}>
        <p>If one of these is not you, sign out everywhere, then ask an Administrator for a new password.</p>
        <Button kind="danger">Sign out everywhere, here too</Button>
      </form>
    </>
  );
}
