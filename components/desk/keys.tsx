"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { createKeybindingsHandler } from "tinykeys";
import type { DeskPage } from "./desk-page";

interface DeskKeysProps {
  pages: readonly DeskPage[];
  /** Whether this person may search. */
  searching: boolean;
}

/**
 * The keys of the desk. None fires while somebody types, or with a modifier it does not name. Whatever a key does can
 * be done without it; the palette and the sheet come with their own script, when they are first asked for.
 */
export function DeskKeys({ pages, searching }: DeskKeysProps) {
  const [shown, setShown] = useState<"palette" | "sheet" | null>(null);
  useEffect(() => {
    const onKeys = createKeybindingsHandler({
      ...Object.fromEntries(
        pages.flatMap(({ letter, href }) =>
          letter === undefined ? [] : [[`g ${letter}`, acting(() => location.assign(href))]],
        ),
      ),
      "$mod+k": acting(() => setShown("palette")),
      // With or without Shift, as keyboards of the world have them.
      "?": acting(() => setShown("sheet")),
      "Shift+?": acting(() => setShown("sheet")),
      "/": acting(() => document.getElementById("desk-search")?.focus()),
      "Shift+/": acting(() => document.getElementById("desk-search")?.focus()),
      j: acting(() => goInTable(1)),
      k: acting(() => goInTable(-1)),
    });
    const onKey = (event: KeyboardEvent) => {
      if (!isTyping(event)) onKeys(event);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [pages]);
  const close = () => setShown(null);
  return (
    <Suspense fallback={null}>
      {shown === "palette" && <Palette pages={pages} searching={searching} close={close} />}
      {shown === "sheet" && <KeySheet pages={pages} close={close} />}
    </Suspense>
  );
}

const Palette = lazy(async () => ({ default: (await import("./palette")).Palette }));
const KeySheet = lazy(async () => ({ default: (await import("./key-sheet")).KeySheet }));

function acting(run: () => void) {
  return (event: KeyboardEvent) => {
    event.preventDefault();
    run();
  };
}

/** In a field, in a dialog, while a letter is still being composed, or as an answer to a key that is held down. */
function isTyping({ target, isComposing, repeat, defaultPrevented }: KeyboardEvent): boolean {
  if (isComposing || repeat || defaultPrevented) return true;
  return target instanceof Element && target.closest(fields) !== null;
}

const fields = "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], dialog";

/** To the link of the row after the one that has the focus, or before it; to the first where none has. */
function goInTable(by: 1 | -1): void {
  const rows = [...document.querySelectorAll("main tbody tr")].filter((row) => row.querySelector("a"));
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[here === -1 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)];
  next?.querySelector("a")?.focus();
}
