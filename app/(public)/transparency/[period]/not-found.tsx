import type { Metadata } from "next";

export const metadata: Metadata = { title: "No such report" };

/** For a period nobody reported on, a version that is not out, and an address that names no period. */
export default function NoSuchReport() {
  return (
    <>
      <h1>There is no such report</h1>
      <p>
        No report for this period, or no such version of it, has been published. A period is a year, as in 2024, a
        half-year, as in 2024-h1, or a quarter, as in 2024-q3.
      </p>
      <p>
        <a href="/transparency">All reports that are out</a>
      </p>
    </>
  );
}
