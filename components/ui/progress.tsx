import styles from "./progress.module.css";

/** How far something is; `label` says it in words, with the figures. */
export function Progress({ value, max = 100, label }: { value: number; max?: number; label: string }) {
  return (
    <label className={styles["progress"]}>
      <span>{label}</span>
      <progress value={Math.min(value, max)} max={max} />
    </label>
  );
}
