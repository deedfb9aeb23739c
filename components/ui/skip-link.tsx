import styles from "./skip-link.module.css";

/** The first stop of the keyboard: past the navigation to `#content`. */
export function SkipLink() {
  return (
    <a href="#content" className={styles["skip"]}>
      Skip to the content
    </a>
  );
}
