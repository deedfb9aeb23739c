import { longestSearch } from "@/lib/law/shared/search-words";
import styles from "./search.module.css";

/** Where one looks for anything, on every page of the desk. A plain form: what was looked for is an address. */
export function SearchBox() {
  return (
    <search className={styles["box"]} aria-label="The desk">
      <form action="/desk/search">
        <label htmlFor="desk-search" className="visually-hidden">
          Search the desk
        </label>
        <input
          id="desk-search"
          name="q"
          type="search"
          maxLength={longestSearch}
          placeholder="Search"
          autoComplete="off"
        />
      </form>
    </search>
  );
}
