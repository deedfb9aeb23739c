import type { ReactNode } from "react";
import { DemoBanner } from "@/components/ui/demo-banner";
import { SkipLink } from "@/components/ui/skip-link";
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
  demo: boolean;
  /** What the person chose; the system's choice when absent. */
  theme?: "light" | "dark";
  signOut: (data: FormData) => Promise<void>;
  children: ReactNode;
}

/** The desk around every signed-in page: rail on the left, a bar on top of a narrow page, the content as `#content`. */
export function DeskShell({ actor, items, current, counts = {}, demo, theme, signOut, children }: DeskShellProps) {
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
            <DeskRail items={items} current={current} counts={counts} />
            <div className={styles["actor"]}>
              <div className={styles["who"]}>
                <span className={styles["person"]}>{actor.name}</span>
                <span className={styles["email"]}>{actor.email}</span>
                <span className={styles["roles"]}>{actor.roles.join(", ")}</span>
              </div>
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
    </div>
  );
}
