import type { ReactNode } from "react";
import styles from "./notice-page.module.css";

interface NoticeProps {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** It stands in a frame whose content is the page's main part already. */
  within?: boolean;
}

/** A page that only says something: not found, gone wrong, out of service. Plain words, and what to do next. */
export function Notice({ title, children, action, within = false }: NoticeProps) {
  const Main = within ? "div" : "main";
  return (
    <Main className={styles["page"]}>
      <h1>{title}</h1>
      {children}
      {action !== undefined && <div className={styles["action"]}>{action}</div>}
    </Main>
  );
}
