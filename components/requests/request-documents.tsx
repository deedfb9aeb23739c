import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { sizeText } from "@/components/ui/upload";
import { When } from "@/components/ui/when";
import { Hash } from "@/components/requests/request-facts";
import styles from "./request-documents.module.css";
import { ScreenOnly } from "@/components/ui/print-only";
import { RequestAttach } from "@/components/requests/request-attach";

export interface DocumentView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly by: string;
  readonly at: Date;
}

interface RequestDocumentsProps {
  documents: readonly DocumentView[];
  zone: string;
  /** Of which request; null where the reader may not attach. */
  attachTo: string | null;
}

/** Every file of the request with its size and hash. Opening one is on the record, so nothing opens it ahead. */
export function RequestDocuments({ documents, zone, attachTo }: RequestDocumentsProps) {
  return (
    <Section title="Documents" id="documents" aside={documents.length}>
      {documents.length === 0 ? (
        <p className={styles["none"]}>No document is attached.</p>
      ) : (
        <Table
          stack
          caption="Documents of this request"
          captionHidden
          columns={columns}
          rows={documents.map((document) => ({
            key: document.id,
            cells: {
              name: (
                <a className={styles["name"]} href={`/desk/documents/${document.id}`} download>
                  {document.name}
                </a>
              ),
              kind: document.kind,
              bytes: sizeText(document.bytes),
              hash: <Hash hash={document.sha256} what={`the SHA-256 of ${document.name}`} short />,
              added: (
                <>
                  {document.by}, <When at={document.at} zone={zone} />
                </>
              ),
            },
          }))}
        />
      )}
      {attachTo !== null && (
        <ScreenOnly>
          <RequestAttach reference={attachTo} />
        </ScreenOnly>
      )}
    </Section>
  );
}

const columns = [
  { key: "name", header: "Document" },
  { key: "kind", header: "Kind" },
  { key: "bytes", header: "Size", numeric: true },
  { key: "hash", header: "SHA-256" },
  { key: "added", header: "Added" },
];
