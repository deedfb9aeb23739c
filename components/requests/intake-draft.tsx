"use client";

import { useEffect, useRef, useState } from "react";
import styles from "./intake.module.css";

/** Waits for a pause in typing, and saves at once when the reader leaves a field. */
const pauseMs = 4000;

/** Keeps what is typed in the form around it as a draft, while it is typed. Needs script; without it a button does the same. */
export function IntakeDraft({ keep }: { keep: (data: FormData) => Promise<string | null> }) {
  const place = useRef<HTMLOutputElement>(null);
  const [said, say] = useState("");
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let unsaved = false;
    let left = false;
    const save = () => {
      clearTimeout(waiting);
      if (!unsaved || left) return;
      unsaved = false;
      keep(new FormData(form)).then(
        (at) =>
          !left && say(at === null ? "Not kept as a draft: you have been signed out." : `Kept as a draft at ${at}.`),
        () => !left && say("Not kept as a draft: the desk did not answer. What you typed is still here."),
      );
    };
    const typed = () => {
      unsaved = true;
      clearTimeout(waiting);
      waiting = setTimeout(save, pauseMs);
    };
    const sent = () => {
      unsaved = false;
      clearTimeout(waiting);
    };
    form.addEventListener("input", typed);
    form.addEventListener("focusout", save);
    form.addEventListener("submit", sent);
    return () => {
      left = true;
      clearTimeout(waiting);
      form.removeEventListener("input", typed);
      form.removeEventListener("focusout", save);
      form.removeEventListener("submit", sent);
    };
  }, [keep]);
  return (
    <output ref={place} className={styles["kept"]}>
      {said}
    </output>
  );
}
