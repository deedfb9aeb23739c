import type { DeskPage } from "./desk-page";

/** Something the palette can do: go somewhere, or go to the form of a step on this page. */
export interface PaletteItem {
  readonly id: string;
  readonly words: string;
  readonly beside: string;
  readonly href: string;
}

export interface PaletteGroup {
  readonly value: string;
  readonly items: readonly PaletteItem[];
}

/** A hit of the search, as the server gives it. */
export interface PaletteHit {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** A step that is open on this page: its words, and where its form stands. */
export interface StepHere {
  readonly words: string;
  readonly anchor: string;
}

interface Offered {
  readonly asked: string;
  readonly steps: readonly StepHere[];
  readonly pages: readonly DeskPage[];
  readonly hits: readonly PaletteHit[];
  readonly searching: boolean;
}

/** What the palette offers for what was typed: open steps, pages, what was found, and the search itself. */
export function paletteGroups({ asked, steps, pages, hits, searching }: Offered): readonly PaletteGroup[] {
  const words = asked.toLowerCase().split(/\s+/);
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const query = asked.trim();
  const groups = [
    {
      value: "Steps here",
      items: steps
        .filter((step) => fits(step.words))
        .map((step) => ({ id: step.anchor, words: step.words, beside: "", href: `#${step.anchor}` })),
    },
    {
      value: "Pages",
      items: pages
        .filter(({ label }) => fits(label))
        .map(({ label, href, letter }) => ({
          id: href,
          words: label,
          beside: letter === undefined ? "" : `g ${letter}`,
          href,
        })),
    },
    ...[...new Set(hits.map(({ kind }) => kind))].map((kind) => ({
      value: kind,
      items: hits
        .filter((hit) => hit.kind === kind)
        .map(({ id, title, text, href }) => ({ id, words: title, beside: text, href })),
    })),
    {
      value: "Search",
      items:
        searching && query !== ""
          ? [
              {
                id: "search",
                words: `Search for “${query}”`,
                beside: "",
                href: `/desk/search?q=${encodeURIComponent(query)}`,
              },
            ]
          : [],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
