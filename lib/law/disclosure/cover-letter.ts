import type { Manifest, ManifestItem } from "@/lib/law/disclosure/manifest";
import { withholdingText } from "@/lib/law/disclosure/withholding";
import { dataCategories } from "@/lib/law/shared/data-category";
import { type Letter, type LetterDesk, signedBy, writeLetter } from "@/lib/law/shared/letter";
import { zoneWords } from "@/lib/law/shared/zone-words";

export interface CoverFacts {
  readonly desk: LetterDesk;
  readonly authority: string;
  readonly manifest: Manifest;
  readonly manifestSha256: string;
}

/** What goes on top of a production: what is enclosed, and of each thing that was asked what is withheld, and why. */
export function coverLetter({ desk, authority, manifest, manifestSha256 }: CoverFacts): Letter {
  const { reference, agency_reference, files, items = [], time_zone } = manifest;
  const enclosed = files.length === 1 ? "1 file is" : `${files.length} files are`;
  const records = items.flatMap(({ produced }) => produced.records ?? []);
  const withheld = items.filter((item) => item.withheld.length > 0);
  return writeLetter({
    reference,
    subject: `Answer to your request ${agency_reference} (${reference})`,
    greeting: `To ${authority}:`,
    paragraphs: [
      `${enclosed} enclosed in answer to your request ${agency_reference}. The enclosed manifest names each file with its size and its SHA-256, so that you can see that it is what we sent.`,
      ...(withheld.length === 0
        ? ["Nothing that you asked for is withheld."]
        : ["This is withheld of what you asked for:", ...withheld.map(withheldText)]),
      ...(time_zone === undefined ? [] : [`Days are counted in ${zoneWords(time_zone)}.`]),
      `Please answer to ${desk.email} and quote ${reference}.`,
    ],
    facts: [
      { label: "Our reference", value: reference },
      { label: "Your reference", value: agency_reference },
      { label: "Files", value: String(files.length) },
      { label: "Records", value: records.length === 0 ? "" : String(records.reduce((sum, one) => sum + one, 0)) },
      { label: "Manifest SHA-256", value: manifestSha256 },
    ],
    closing: signedBy(desk),
  });
}

/** "alice@first.example, content: not all of it. Narrowed by agreement with the authority." */
function withheldText({ target, category, approved, produced, withheld }: ManifestItem): string {
  const much =
    produced.files === 0 ? "nothing is enclosed" : approved === null ? "nothing was approved" : "not all of it";
  return `${target}, ${categoryText(category)}: ${much}. ${withheld.map(withholdingText).join("; ")}.`;
}

function categoryText(code: string): string {
  return (
    Object.entries(dataCategories)
      .find(([category]) => category === code)?.[1]
      .words.toLowerCase() ?? code
  );
}
