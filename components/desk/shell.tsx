import type { ReactNode } from "react";
import { DemoBanner } from "@/components/ui/demo-banner";
import { SkipLink } from "@/components/ui/skip-link";
import { SearchBox } from "@/components/search/search-box";
import { type DeskPage, keysPage } from "./desk-page";
import { DeskKeys } from "./keys";
import { DeskRail, type DeskCount, type DeskItem } from "./rail";
import styles from "./shell.module.css";

interface DeskShellProps {
  actor: { readonly name: string; readonly email: string; readonly roles: readonly string[] };
  /** Only what this person may open: the shell knows no rights. */
  items: readonly DeskItem[];
  /** Key of the item whose page this is. */
  current?: string;
  /** By item key; only where they call for work. */
  counts?: Readonly<Record<string, DeskCount>>;
  /** Every page this person may open, with its key. */
  pages: readonly DeskPage[];
  /** Whether this person may search the desk. */
  searching: boolean;
  /** Whether this reader wants keys. */
  keys: boolean;
  demo: boolean;
  /** What the person chose; the system's choice when absent. */
  theme?: "light" | "dark";
  signOut: (data: FormData) => Promise<void>;
  children: ReactNode;
}

/** The desk around every signed-in page: rail on the left, a bar on top of a narrow page, the content as `#content`. */
export function DeskShell(props: DeskShellProps) {
  const { actor, items, current, counts = {}, pages, searching, keys, demo, theme, signOut, children } = props;
  return (
    <div className={styles["shell"]} data-theme={theme} data-demo={demo || undefined}>
      <SkipLink />
      {demo && <DemoBanner />}
      <div className={styles["desk"]}>
        <header className={styles["rail"]}>
          <div className={styles["inside"]}>
            <a href="/desk" className={styles["name"]}>
              Writdesk
            </a>
            {searching && <SearchBox />}
            <DeskRail items={items} current={current} counts={counts} />
            <div className={styles["actor"]}>
              <div className={styles["who"]}>
                <span className={styles["person"]}>{actor.name}</span>
                <span className={styles["email"]}>{actor.email}</span>
                <span className={styles["roles"]}>{actor.roles.join(", ")}</span>
              </div>
              <a href={keysPage} className={styles["keys"]}>
                Keys
              </a>
              <form action={signOut}>
                <button className={styles["out"]}>Sign out</button>
              </form>
            </div>
          </div>
        </header>
        <main id="content" tabIndex={-1} className={styles["content"]}>
          {children}
        </main>
      </div>
      {keys && <DeskKeys pages={pages} searching={searching} />}
    </div>
  );
}
