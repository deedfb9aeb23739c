/** A page this person may open, by its name and the key after `g` that leads there. */
export interface DeskPage {
  readonly label: string;
  readonly href: string;
  readonly letter?: string;
}

/** Where the keys of the desk are listed and switched off. */
export const keysPage = "/desk/help/keys";

/** Every key of the desk, with what it does. Pages come after these, each by its own letter. */
export const deskKeys = [
  { keys: "Ctrl K or ⌘ K", does: "Open the command palette: every page, every open step, and search" },
  { keys: "/", does: "Search" },
  { keys: "?", does: "Show these keys" },
  { keys: "j, k", does: "Go to the next row of a table, or the one before; Enter opens it" },
] as const;

/** The keys that lead to pages, as they are shown. */
export function pageKeys(pages: readonly DeskPage[]) {
  return pages.flatMap(({ label, letter }) => (letter === undefined ? [] : [{ keys: `g ${letter}`, does: label }]));
}
