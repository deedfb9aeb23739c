import styles from "./demo-banner.module.css";

/** On every page of a demo, on paper too: nobody may take invented data for real. */
export function DemoBanner() {
  return (
    <aside className={styles["demo"]} aria-label="Demo">
      <strong>Demo.</strong> Every person, request and figure here is invented.
    </aside>
  );
}
