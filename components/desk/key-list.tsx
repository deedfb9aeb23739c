import styles from "./key-list.module.css";

/** Keys, and what each does. */
export function KeyList({ keys }: { keys: readonly { readonly keys: string; readonly does: string }[] }) {
  return (
    <dl className={styles["keys"]}>
      {keys.map(({ keys: pressed, does }) => (
        <div key={pressed}>
          <dt>
            <kbd>{pressed}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
