import styles from "./demo-banner.module.css";

/** On every page of a demo, on paper too: nobody may take invented data for real. */
export function DemoBanner() {
  return (
    <p className={styles["demo"]} role="note">
      <strong>Demo.</strong> Every person, request and figure here is invented.
    </p>
  );
}
