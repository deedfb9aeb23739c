"use client";

import { useState } from "react";
import styles from "./copy-button.module.css";
import { useScripted } from "./use-scripted";

/** Copies a reference, hash or address. Not there without script. `what` names it for those who cannot see it. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const scripted = useScripted();
  const [said, say] = useState("");
  if (!scripted) return null;
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      say("Copied");
    } catch {
      say("Not copied");
    }
  }
  return (
    <button type="button" className={styles["copy"]} onClick={() => void copy()} onBlur={() => say("")}>
      <span aria-live="polite">{said || "Copy"}</span>
      <span className="visually-hidden"> {what}</span>
    </button>
  );
}
