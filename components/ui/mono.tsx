import { Fragment, type ReactNode } from "react";
import styles from "./mono.module.css";

/** A reference, hash or identifier. `long` ones may break anywhere; short ones never do. */
export function Mono({ children, long = false }: { children: ReactNode; long?: boolean }) {
  return (
    <code className={styles["mono"]} data-long={long || undefined}>
      {long && typeof children === "string" ? breakable(children) : children}
    </code>
  );
}

/** An address breaks after its @ sooner than in the middle of a name. */
function breakable(text: string): ReactNode {
  return text.split(/(?<=@)/).map((part, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name than their place
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
