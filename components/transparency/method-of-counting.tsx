import type { ReactNode } from "react";
import { method, methodVersion } from "@/lib/law/transparency/method";
import { Definitions } from "./definitions";
import styles from "./essay.module.css";

/** The whole method, for its own page. */
export function MethodOfCounting({ children }: { children?: ReactNode }) {
  return (
    <article className={styles["essay"]}>
      <header className={styles["masthead"]}>
        <h1>How we count</h1>
        <p className={styles["facts"]}>
          Method, version {methodVersion}. Every release names the version it was counted by.
        </p>
      </header>
      {method.map(({ title, paragraphs }) => (
        <section key={title} className={styles["section"]}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <section className={styles["section"]}>
        <h2>What each outcome means</h2>
        <Definitions />
      </section>
      {children}
    </article>
  );
}
