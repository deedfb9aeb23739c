import { Disclosure } from "@/components/ui/disclosure";
import styles from "./cover-letter.module.css";

/** The letter on top of a production, to the last word. */
export function CoverLetter({ text, open = false }: { text: string; open?: boolean }) {
  return (
    <Disclosure summary="Cover letter" open={open}>
      <pre className={styles["letter"]}>{text}</pre>
    </Disclosure>
  );
}
