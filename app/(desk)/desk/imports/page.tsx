import type { Metadata } from "next";
import { notKeptText } from "@/app/import-store";
import { requireActor } from "@/app/session";
import { ImportList } from "@/components/imports/import-list";
import { ImportUpload } from "@/components/imports/import-upload";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { listImports } from "@/lib/casework/list-imports";
import { importColumns } from "@/lib/law/shared/import-columns";
import { largestFile } from "@/lib/forms/import/import-file";
import { refusalText } from "@/lib/forms/refusal-text";

export const metadata: Metadata = { title: "Imports" };

const path = "/desk/imports";

export default async function ImportsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const params = await searchParams;
  const actor = await requireActor(addressWith(path, params, {}));
  const after = typeof params["after"] === "string" && /^[0-9a-f-]{36}$/.test(params["after"]) ? params["after"] : null;
  const page = await listImports(actor, after);
  if (!page.ok) return <Banner kind="danger" heading={refusalText(page.refusal)} />;
  const { imports, next } = page.value;
  const problem = Object.entries(notKeptText).find(([code]) => code === params["problem"])?.[1];
  return (
    <>
      <PageHead
        title="Imports"
        lead="Requests from a spreadsheet or another system, as one CSV file. You see what would happen before anything is stored."
      />
      {problem !== undefined && <Banner kind="danger" heading={problem} urgent />}
      <ImportUpload uploadTo="/api/imports" goTo={path} largest={largestFile} columns={importColumns} />
      <Section title="Earlier imports">
        <ImportList imports={imports} />
        <Pagination
          {...(after !== null && { previousHref: path })}
          {...(next !== null && { nextHref: `${path}?after=${next}` })}
        />
      </Section>
    </>
  );
}
