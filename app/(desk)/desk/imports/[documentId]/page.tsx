import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { bytesOfImport } from "@/app/import-store";
import { requireActor } from "@/app/session";
import { ImportDone } from "@/components/imports/import-done";
import { ImportPreview } from "@/components/imports/import-preview";
import { ImportStart } from "@/components/imports/import-start";
import { type AddressParams, addressWith } from "@/components/ui/address";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { importsOf } from "@/lib/casework/list-imports";
import { standingIn } from "@/lib/casework/import-requests-standing";
import { previewImport } from "@/lib/casework/preview-import";
import { type KeptImportFile, readImportDocument } from "@/lib/casework/preview-import-file";
import { canonicalText } from "@/lib/forms/import/import-file";
import { importSummary } from "@/lib/forms/import/import-summary";
import { readImportFile } from "@/lib/forms/import/read-import-file";
import { allProblems } from "@/lib/forms/import/standing-text";
import { refusalText } from "@/lib/forms/refusal-text";
import type { Actor } from "@/lib/law/permission/role";
import { now } from "@/lib/platform/clock";
import { importFile } from "../actions";

export const metadata: Metadata = { title: "Import" };

interface ImportPageProps {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<AddressParams>;
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const [{ documentId }, asked] = await Promise.all([params, searchParams]);
  const path = `/desk/imports/${documentId}`;
  const actor = await requireActor(addressWith(path, asked, {}));
  const document = await readImportDocument(actor, documentId);
  if (!document.ok) notFound();
  const bytes = await bytesOfImport(document.value);
  return (
    <>
      <PageHead
        title={document.value.name}
        kicker={<Link href="/desk/imports">Imports</Link>}
        actions={<LinkButton href="/desk/imports">Choose another file</LinkButton>}
      />
      {bytes === null ? (
        <Banner kind="danger" heading="The file is no longer kept">
          <p>Choose it again.</p>
        </Banner>
      ) : (
        <Weighed actor={actor} id={documentId} document={document.value} bytes={bytes} page={pageIn(asked)} />
      )}
    </>
  );
}

interface WeighedProps {
  actor: Actor;
  id: string;
  document: KeptImportFile;
  bytes: Uint8Array;
  page: number;
}

/** The file against what is here: what was done with it, else what would be. */
async function Weighed({ actor, id, document, bytes, page }: WeighedProps) {
  const read = await readImportFile(bytes, now());
  const file = { ...read, fileName: document.name, sha256: document.sha256, textOf: canonicalText };
  const [preview, earlier] = await Promise.all([previewImport(actor, file), importsOf(actor, document.sha256)]);
  const standing = standingIn(preview);
  if (standing === null) return <Banner kind="danger" heading={preview.ok ? "" : refusalText(preview.refusal)} />;
  const problems = allProblems(read.problems, standing.problems);
  const summary = { ...importSummary(read), problems, refused: standing.refused };
  const known = {
    alreadyImported: standing.present,
    newLegalProcesses: standing.newLegalProcesses.map((name) => name || "not named in the file"),
    newAuthorities: standing.newAuthorities.map(
      ({ name, country, countryLabel }) => `${name} (${countryLabel || country})`,
    ),
  };
  const [last] = earlier.ok ? earlier.value : [];
  const enters = preview.ok ? standing.added : 0;
  return (
    <>
      {last && enters === 0 && problems.length === 0 && <ImportDone done={last} />}
      <ImportPreview
        fileName={document.name}
        summary={summary}
        standing={known}
        imported={last !== undefined}
        page={page}
        path={`/desk/imports/${id}`}
      >
        {enters > 0 && (
          <ImportStart action={importFile} documentId={id} rows={enters} progressAt="/api/imports/progress" />
        )}
      </ImportPreview>
    </>
  );
}

function pageIn({ page }: AddressParams): number {
  return typeof page === "string" && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
}
