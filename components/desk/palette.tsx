"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useEffect, useRef, useState } from "react";
import type { DeskPage } from "./desk-page";
import { type PaletteGroup, paletteGroups, type PaletteHit, type PaletteItem, type StepHere } from "./palette-items";
import styles from "./palette.module.css";

interface PaletteProps {
  pages: readonly DeskPage[];
  searching: boolean;
  close: () => void;
}

/** Every page, every step that is open on this page, and whatever the search finds, by its first letters. */
export function Palette({ pages, searching, close }: PaletteProps) {
  const [asked, setAsked] = useState("");
  const [steps] = useState(stepsHere);
  const hits = useHits(searching ? asked : "");
  const field = useRef<HTMLElement | null>(null);
  const [open, setOpen] = useState(true);
  const groups = paletteGroups({ asked, steps, pages, hits, searching });
  const marked = useRef<PaletteItem | undefined>(undefined);

  function go({ href }: PaletteItem) {
    if (!href.startsWith("#")) return location.assign(href);
    field.current = openedField(href.slice(1));
    setOpen(false);
  }

  /** Whoever types fast presses Enter before the mark has followed: what is no longer offered is never taken. */
  function goToMarked() {
    const offered = groups.flatMap(({ items }) => items);
    const chosen = offered.find(({ id }) => id === marked.current?.id) ?? offered[0];
    if (chosen) go(chosen);
  }

  return (
    <Dialog.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={(still) => !still && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles["backdrop"]} />
        <Dialog.Popup className={styles["popup"]} aria-label="Command palette" finalFocus={() => field.current ?? true}>
          <Autocomplete.Root
            items={groups}
            onItemHighlighted={(item: PaletteItem | undefined) => {
              marked.current = item;
            }}
            value={asked}
            onValueChange={(value, { reason }) => reason !== "item-press" && setAsked(value)}
            itemToStringValue={({ words }: PaletteItem) => words}
            mode="none"
            inline
            open
            autoHighlight="always"
            keepHighlight
          >
            <div className={styles["head"]}>
              <Autocomplete.Input
                className={styles["input"]}
                aria-label="Go to a page, a step or anything found"
                placeholder="A page, a step, a reference, an account …"
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                  event.preventDefault();
                  event.preventBaseUIHandler();
                  goToMarked();
                }}
              />
              <Dialog.Close className={styles["close"]}>Close</Dialog.Close>
            </div>
            <div className={styles["found"]}>
              <Autocomplete.Empty className={styles["none"]}>Nothing fits.</Autocomplete.Empty>
              <Autocomplete.List className={styles["list"]}>
                {(group: PaletteGroup) => (
                  <Autocomplete.Group key={group.value} items={group.items}>
                    <Autocomplete.GroupLabel className={styles["group"]}>{group.value}</Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: PaletteItem) => (
                        <Autocomplete.Item
                          key={item.id}
                          value={item}
                          className={styles["item"]}
                          onClick={() => go(item)}
                        >
                          {item.words}
                          {item.beside !== "" && <span className={styles["beside"]}>{item.beside}</span>}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </div>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The first hits for a text, once its writer pauses; none while there are no new ones. */
function useHits(asked: string): readonly PaletteHit[] {
  const [found, setFound] = useState<{ readonly asked: string; readonly hits: readonly PaletteHit[] }>(nothing);
  useEffect(() => {
    if (asked.trim() === "") return undefined;
    const gone = new AbortController();
    const pause = setTimeout(() => {
      void hitsFor(asked, gone.signal).then((hits) => gone.signal.aborted || setFound({ asked, hits }));
    }, 150);
    return () => {
      clearTimeout(pause);
      gone.abort();
    };
  }, [asked]);
  return found.asked === asked ? found.hits : [];
}

const nothing = { asked: "", hits: [] };

/** Whatever the server refuses is found on the search page, in words; here it is nothing. */
async function hitsFor(asked: string, signal: AbortSignal): Promise<readonly PaletteHit[]> {
  try {
    const answer = await fetch(`/api/search?q=${encodeURIComponent(asked)}`, { signal });
    if (!answer.ok) return [];
    const { hits }: { hits: readonly PaletteHit[] } = await answer.json();
    return hits;
  } catch {
    return [];
  }
}

/** The steps whose forms stand on this page. */
function stepsHere(): readonly StepHere[] {
  return [...document.querySelectorAll<HTMLElement>("#steps [data-step]")].map(({ id, dataset }) => ({
    words: dataset["step"] ?? "",
    anchor: id,
  }));
}

/** Opens whatever a step's form is folded in, and gives its first field. */
function openedField(anchor: string): HTMLElement | null {
  const place = document.getElementById(anchor);
  const folded = place?.closest("details") ?? place?.querySelector("details");
  if (folded) folded.open = true;
  location.hash = anchor;
  return place?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button") ?? null;
}
