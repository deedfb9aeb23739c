"use client";

import { Dialog } from "@base-ui/react/dialog";
import { type DeskPage, deskKeys, keysPage, pageKeys } from "./desk-page";
import { KeyList } from "./key-list";
import styles from "./palette.module.css";

/** The keys of the desk, over the page. */
export function KeySheet({ pages, close }: { pages: readonly DeskPage[]; close: () => void }) {
  return (
    <Dialog.Root defaultOpen onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles["backdrop"]} />
        <Dialog.Popup className={styles["popup"]}>
          <header className={styles["head"]}>
            <Dialog.Title className={styles["title"]}>Keys</Dialog.Title>
            <Dialog.Close className={styles["close"]}>Close</Dialog.Close>
          </header>
          <div className={styles["sheet"]}>
            <KeyList keys={deskKeys} />
            <KeyList keys={pageKeys(pages)} />
            <p>
              No key works while you type. <a href={keysPage}>Switch the keys off</a>
            </p>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
