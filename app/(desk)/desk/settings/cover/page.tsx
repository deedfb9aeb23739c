import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { CoverList, NewCover } from "@/components/settings/cover-list";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readCovers } from "@/lib/casework/keep-cover";
import { dayIn } from "@/lib/law/shared/plain-date";
import { now } from "@/lib/platform/clock";
import { add, end } from "./actions";

export const metadata: Metadata = { title: "Absences" };

export default async function CoverPage() {
  const actor = await requireActor("/desk/settings/cover");
  const today = dayIn("UTC", now());
  const { covers, names, everybody, mayBeAway } = await readCovers(actor, today);
  const named = (id: string) => names.get(id) ?? "somebody";
  const mine = new Set(mayBeAway.map(({ id }) => id));
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="Absences"
        lead="Who stands in for whom, and when. It is shown beside the owner of a request, and reminders go there."
      />
      <Section title="Now and to come">
        <CoverList
          covers={covers.map(({ id, userId, coverId, fromOn, toOn, byId }) => ({
            id,
            fromOn,
            toOn,
            away: named(userId),
            cover: named(coverId),
            by: named(byId),
            mine: mine.has(userId),
          }))}
          end={end}
        />
      </Section>
      {mayBeAway.length > 0 && (
        <Section title="Record an absence">
          <NewCover
            mayBeAway={mayBeAway.map(({ id, name }) => ({ value: id, label: name }))}
            everybody={everybody.map(({ id, name }) => ({ value: id, label: name }))}
            today={today}
            action={add}
          />
        </Section>
      )}
    </>
  );
}
