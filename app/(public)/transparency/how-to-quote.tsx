import { periodWords, publishedWords } from "@/components/transparency/words";
import type { ReportDocument } from "@/lib/law/transparency/report";
import styles from "./how-to-quote.module.css";

/** One paragraph to copy: who, what, which version, when, where for good, and the digest that proves it. */
export function HowToQuote({
  document,
  publisher,
  address,
}: {
  document: ReportDocument;
  publisher: string;
  address: string;
}) {
  return (
    <section className={styles["quote"]} aria-labelledby="how-to-quote">
      <h2 id="how-to-quote">How to quote this report</h2>
      <blockquote>
        <p>
          {publisher}, “Government requests for customer data, {periodWords(document)}”, version {document.version},
          published {publishedWords(document)}. <a href={address}>{address}</a> <code>{document.digest}</code>
        </p>
      </blockquote>
      <p>This address always shows version {document.version}, also after a correction.</p>
    </section>
  );
}
