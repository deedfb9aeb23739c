import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import styles from "./party-frame.module.css";

/** The page of one authority or customer; `kept` says that a change was just taken in. */
export function PartyFrame({ kept, children }: { kept: boolean; children: ReactNode }) {
  return (
    <article className={styles["frame"]}>
      {kept && <Banner kind="success" heading="Kept. What changed is on the record." urgent />}
      {children}
    </article>
  );
}
