import type { Metadata } from "next";
import { publisher } from "@/app/(public)/publisher";
import { newestReleases, reportHref } from "@/app/(public)/transparency/published";
import { OpeningSentence } from "@/components/transparency/opening-sentence";
import { periodWords } from "@/components/transparency/words";
import styles from "./landing.module.css";

export function generateMetadata(): Metadata {
  return { title: { absolute: `${publisher()}: government requests for customer data` } };
}

/** The first page: what the last report says, in its own sentence, and where everything is. */
export default async function Landing() {
  const releases = await newestReleases();
  const [latest, ...others] = releases;
  return (
    <>
      <h1 className={styles["title"]}>Government requests for customer data</h1>
      {latest ? (
        <>
          <OpeningSentence document={latest} />
          <p>
            <a href={reportHref(latest.period.label)}>The whole report, {periodWords(latest)}</a>: where the requests
            came from, under what power, and every figure as a table and a file.
          </p>
        </>
      ) : (
        <p>
          No report has been published yet. When the first is out, it stands here;{" "}
          <a href="/transparency/method">how we count</a> is settled already.
        </p>
      )}
      {others.length > 0 && (
        <section aria-labelledby="earlier" className={styles["part"]}>
          <h2 id="earlier">Earlier reports</h2>
          <ul className={styles["periods"]}>
            {others.slice(0, 8).map((document) => (
              <li key={document.period.label}>
                <a href={reportHref(document.period.label)}>{periodWords(document)}</a>
              </li>
            ))}
            {others.length > 8 && (
              <li>
                <a href="/transparency">All {releases.length}</a>
              </li>
            )}
          </ul>
        </section>
      )}
      <section aria-labelledby="promise" className={styles["part"]}>
        <h2 id="promise">What these figures are</h2>
        <p>
          A request is a legal instrument by which an authority asks us for data about an account: a warrant, an order,
          a subpoena, an emergency request. We count each once, say what became of it, and never change a report that is
          out. <a href="/transparency/method">How we count</a>
        </p>
      </section>
    </>
  );
}
