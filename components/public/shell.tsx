import type { ReactNode } from "react";
import { DemoBanner } from "@/components/ui/demo-banner";
import { SkipLink } from "@/components/ui/skip-link";
import styles from "./shell.module.css";

export interface PublicLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

interface PublicShellProps {
  /** Whose letterhead this is. */
  organisation: string;
  links: readonly PublicLink[];
  demo: boolean;
  /** How a reader can check what stands here: files, digests, letters' codes. */
  check?: ReactNode;
  children: ReactNode;
}

/** A letterhead, the text, and how to check it. Plain links, no script. */
export function PublicShell({ organisation, links, demo, check, children }: PublicShellProps) {
  return (
    <div className={`reading ${styles["page"]}`}>
      <SkipLink />
      {demo && <DemoBanner />}
      <header className={styles["head"]}>
        <a href="/" className={styles["name"]}>
          {organisation}
        </a>
        <nav aria-label="Transparency">
          <ul className={styles["links"]}>
            {links.map(({ href, label, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1} className={styles["text"]}>
        {children}
      </main>
      <footer className={styles["foot"]}>
        {check !== undefined && (
          <section aria-labelledby="how-to-check">
            <h2 id="how-to-check">How to check this</h2>
            {check}
          </section>
        )}
        <p>
          Published by {organisation} with Writdesk. Pages carry no tracking and need no script.{" "}
          <a href="/sign-in">Staff</a>
        </p>
      </footer>
    </div>
  );
}

/** The sentence that says it all, in large serif; a page's first. */
export function Opening({ children }: { children: ReactNode }) {
  return <p className={styles["opening"]}>{children}</p>;
}
