import type { Metadata } from "next";
import { publisher } from "@/app/(public)/publisher";
import { newestReleases, reportHref } from "@/app/(public)/transparency/published";
import styles from "@/app/(public)/transparency/index.module.css";
import { ReleasesIndex } from "@/components/transparency/releases-index";

export const metadata: Metadata = { title: "All reports on government requests" };

/** Every period that was reported on, newest first. */
export default async function AllReports() {
  const releases = await newestReleases();
  return (
    <>
      <h1>Government requests for customer data</h1>
      <p>
        How many requests {publisher()} received, from whom, under what power, and what became of each. One report a
        period; a corrected report keeps its earlier versions.
      </p>
      <div className={styles["releases"]}>
        <ReleasesIndex releases={releases.map((document) => ({ document, href: reportHref(document.period.label) }))} />
      </div>
      <p>
        To hear of new reports, follow <a href="/transparency/feed.xml">the feed</a>. For programs, the same reports are
        at <a href="/api/v1/transparency">/api/v1/transparency</a>.
      </p>
    </>
  );
}
