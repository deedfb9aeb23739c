import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { SecrecyBoard } from "@/components/secrecy/secrecy-board";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { listSecrecy } from "@/lib/casework/list-secrecy";
import { first, listQuery, oneOf } from "@/lib/forms/query";
import { refusalText } from "@/lib/forms/refusal-text";
import { gaggedQuestionAnswer } from "@/lib/law/notice/gagged-question";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Secrecy" };

const path = "/desk/secrecy";
const views = [
  { key: "ending", label: "With an end" },
  { key: "open", label: "Without an end" },
] as const;

/** The board of secrecy: what runs out when, and what somebody must look at because it names no end. */
export default async function SecrecyPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const params = await searchParams;
  const actor = await requireActor(addressWith(path, params, {}));
  const { after, limit } = listQuery(params);
  const view = oneOf(["ending", "open"]).parse(first(params["view"])) ?? "ending";
  const at = now();
  const page = await listSecrecy(actor, { view, after, limit }, at);
  if (!page.ok) return <Banner kind="danger" heading={refusalText(page.refusal)} />;
  const { rows, next } = page.value;
  return (
    <>
      <PageHead
        title="Secrecy"
        lead="What forbids us to tell customers, and until when. The notice falls due by itself when it ends."
      />
      <Tabs
        label="Which secrecy"
        tabs={views.map(({ key, label }) => ({
          href: addressWith(path, {}, { view: key === "ending" ? null : key }),
          label,
          current: key === view,
        }))}
      />
      <SecrecyBoard
        rows={rows}
        view={view}
        now={at}
        paging={
          <Pagination
            {...(after !== null && { previousHref: addressWith(path, params, { after: null }) })}
            {...(next !== null && { nextHref: addressWith(path, params, { after: next }) })}
          />
        }
      />
      <Section title="When somebody asks whether there are requests we may not tell of" id="gagged">
        <p>Everybody gets this answer, word for word, whether there are any or not:</p>
        <blockquote>{gaggedQuestionAnswer}</blockquote>
      </Section>
    </>
  );
}
