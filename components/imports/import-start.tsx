"use client";

import { useEffect, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { usePending } from "@/components/ui/form-context";
import { Progress } from "@/components/ui/progress";
import type { FormAction } from "@/lib/forms/form-state";
import { counted, figure } from "./figure";

interface ImportStartProps {
  action: FormAction;
  documentId: string;
  rows: number;
  /** Answers `{ progress: { phase, done, of } | null }` for `?document=`. */
  progressAt: string;
}

/** The button that imports a file's rows, all or none, and how far that is while it runs. */
export function ImportStart({ action, documentId, rows, progressAt }: ImportStartProps) {
  return (
    <ActionForm action={action} submit={`Import ${counted(rows, "row")}`} hidden={{ document: documentId }}>
      <Running address={`${progressAt}?document=${documentId}`} />
    </ActionForm>
  );
}

interface Progressing {
  readonly phase: string;
  readonly done: number;
  readonly of: number;
}

const words: Readonly<Record<string, string>> = {
  waiting: "Waiting for another import to finish…",
  weighing: "Comparing the rows with what is here…",
};

function Running({ address }: { address: string }) {
  const pending = usePending();
  const [progress, setProgress] = useState<Progressing | null>(null);
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setInterval(() => void ask(address).then((answer) => answer && setProgress(answer)), 700);
    return () => clearInterval(timer);
  }, [address, pending]);
  if (!pending) return null;
  if (progress?.phase !== "storing")
    return (
      <p aria-live="polite">
        {words[progress?.phase ?? ""] ?? "Importing. You may leave this page; the import goes on."}
      </p>
    );
  const label = `${figure(progress.done)} of ${figure(progress.of)} rows stored. You may leave this page; the import goes on.`;
  return <Progress value={progress.done} max={progress.of} label={label} />;
}

/** Nothing when it cannot be known; the import itself does not depend on it. */
async function ask(address: string): Promise<Progressing | null> {
  try {
    const answer: unknown = await (await fetch(address)).json();
    const progress = typeof answer === "object" && answer !== null && "progress" in answer ? answer.progress : null;
    return isProgress(progress) ? progress : null;
  } catch {
    return null;
  }
}

function isProgress(value: unknown): value is Progressing {
  if (typeof value !== "object" || value === null) return false;
  return (
    "phase" in value &&
    "done" in value &&
    typeof value.done === "number" &&
    "of" in value &&
    typeof value.of === "number"
  );
}
