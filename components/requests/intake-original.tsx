"use client";

import { CheckboxGroup } from "@/components/ui/choice-field";
import { FileField } from "@/components/ui/file-field";
import { sizeText } from "@/components/ui/upload";
import { useScripted } from "@/components/ui/use-scripted";
import { type Draft, draftedAll } from "./intake-typed";

/** A file the person has added and no request has taken yet. */
export interface OwnDocument {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The instrument as it arrived: kept and hashed before anything is typed. */
export function IntakeOriginal({ draft, documents }: { draft: Draft; documents: readonly OwnDocument[] }) {
  const scripted = useScripted();
  const originals = documents.filter(({ kind }) => kind !== "secrecy_order");
  return (
    <>
      {scripted && (
        <FileField
          name="documentIds"
          label="Files of the original"
          help="The scan, mail or letter exactly as it arrived. It is hashed, and stays as it is."
          uploadTo="/api/documents?kind=original"
          multiple
          optional
        />
      )}
      {originals.length > 0 && (
        <CheckboxGroup
          name="documentIds"
          label="Files you have added already"
          help="Tick those that belong to this request"
          optional
          options={originals.map(({ id, name, bytes, sha256 }) => ({
            value: id,
            label: `${name}, ${sizeText(bytes)}`,
            help: `SHA-256 ${sha256.slice(0, 16)}…`,
          }))}
          defaultValues={draftedAll(draft, "documentIds")}
        />
      )}
      {!scripted && originals.length === 0 && <p>No file was added yet. Use “Add a file” above this form first.</p>}
    </>
  );
}
