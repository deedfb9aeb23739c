import { Button } from "@/components/ui/button";
import styles from "./party-search.module.css";

/** One search field over a list by name; a plain form, so that a search is an address. */
export function PartySearch({ path, label, help, q }: { path: string; label: string; help: string; q: string }) {
  return (
    <search>
      <form action={path} className={styles["search"]}>
        <label htmlFor="party-q">{label}</label>
        <input id="party-q" name="q" type="search" defaultValue={q} maxLength={200} aria-describedby="party-q-help" />
        <Button kind="quiet">Find</Button>
        <p id="party-q-help">{help}</p>
      </form>
    </search>
  );
}
