import { useId, type ReactNode } from "react";
import styles from "./section.module.css";

interface SectionProps {
  title: ReactNode;
  /** Beside the title: a count, a tag, a quiet action. */
  aside?: ReactNode;
  /** For links to it. */
  id?: string;
  level?: 2 | 3;
  children: ReactNode;
}

/** A titled part of a page, set apart by a rule and space. */
export function Section({ title, aside, id, level = 2, children }: SectionProps) {
  const own = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={styles["section"]} id={id} aria-labelledby={own} data-level={level}>
      <header className={styles["head"]}>
        <Heading id={own}>{title}</Heading>
        {aside !== undefined && <div className={styles["aside"]}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** A sheet of paper on the desk: for what stands for itself, such as a letter or a form that opened. */
export function Card({ children }: { children: ReactNode }) {
  return <div className={styles["card"]}>{children}</div>;
}
