import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { PreservationRegister } from "@/components/preservation/preservation-register";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { listPreservations, registerViews } from "@/lib/casework/list-preservations";
import { first, listQuery, oneOf } from "@/lib/forms/query";
import { refusalText } from "@/lib/forms/refusal-text";
import { keysOf } from "@/lib/law/shared/keys";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Preservations" };

const path = "/desk/preservations";
const views = keysOf(registerViews);

/** The register of copies: what is kept for whom and until when, and what must be deleted. */
export default async function PreservationsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const params = await searchParams;
  const actor = await requireActor(addressWith(path, params, {}));
  const { after, limit } = listQuery(params);
  const view = oneOf(views).parse(first(params["view"])) ?? "kept";
  const at = now();
  const page = await listPreservations(actor, { view, after, limit }, at);
  if (!page.ok) return <Banner kind="danger" heading={refusalText(page.refusal)} />;
  const { rows, next } = page.value;
  return (
    <>
      <PageHead
        title="Preservations"
        lead="Copies kept for authorities. Each ends by itself unless it is renewed in time or process follows; what has ended is deleted, with a certificate."
      />
      <Tabs
        label="Which preservations"
        tabs={views.map((one) => ({
          href: addressWith(path, {}, { view: one === "kept" ? null : one }),
          label: registerViews[one].words,
          current: one === view,
        }))}
      />
      <PreservationRegister
        rows={rows}
        view={registerViews[view].words}
        now={at}
        paging={
          <Pagination
            {...(after !== null && { previousHref: addressWith(path, params, { after: null }) })}
            {...(next !== null && { nextHref: addressWith(path, params, { after: next }) })}
          />
        }
      />
    </>
  );
}
