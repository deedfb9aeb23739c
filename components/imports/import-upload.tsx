"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import picker from "@/components/ui/file-picker.module.css";
import { Mono } from "@/components/ui/mono";
import { Progress } from "@/components/ui/progress";
import { sendFile, sizeText } from "@/components/ui/upload";
import styles from "./import-upload.module.css";

interface ImportUploadProps {
  uploadTo: string;
  /** The address under which a kept file has its page. */
  goTo: string;
  largest: number;
  columns: readonly string[];
}

type Sending =
  | { readonly is: "idle" }
  | { readonly is: "sending"; readonly sent: number; readonly of: number }
  | { readonly is: "reading" }
  | { readonly is: "refused"; readonly words: string };

/** Chooses a file and goes to its page. Without script a plain form; with it, one sees the file leave. */
export function ImportUpload({ uploadTo, goTo, largest, columns }: ImportUploadProps) {
  const [state, setState] = useState<Sending>({ is: "idle" });

  function send(event: React.SubmitEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File)) return;
    event.preventDefault();
    if (state.is === "sending" || state.is === "reading") return;
    const words = amiss(file, largest);
    if (words !== null) return setState({ is: "refused", words });
    setState({ is: "sending", sent: 0, of: file.size });
    void sendFile(uploadTo, file, (sent) => setState(on(sent, file.size))).then((end) => {
      if (!end.ok) return setState({ is: "refused", words: end.words });
      setState({ is: "reading" });
      return window.location.assign(`${goTo}/${end.file.id}`);
    });
  }

  return (
    <form action={uploadTo} method="post" encType="multipart/form-data" onSubmit={send} className={styles["upload"]}>
      {state.is === "refused" && <Banner kind="danger" heading={state.words} urgent />}
      <label>
        CSV file
        <span>UTF-8 with a header; up to {mebibytes(largest)} and 200,000 rows.</span>
        <input type="file" name="file" required accept=".csv,.txt,.tsv,text/csv" className={picker["picker"]} />
      </label>
      <Button aria-disabled={state.is === "sending" || state.is === "reading" || undefined}>
        Show what it would do
      </Button>
      <div aria-live="polite">{(state.is === "sending" || state.is === "reading") && <Standing state={state} />}</div>
      <Disclosure summary="Columns of the file">
        <p>
          All of them, in any order. Rows with an outcome enter closed, as history; rows without one enter the queue.
        </p>
        <ul className={styles["columns"]}>
          {columns.map((column) => (
            <li key={column}>
              <Mono>{column}</Mono>
            </li>
          ))}
        </ul>
      </Disclosure>
    </form>
  );
}

function Standing({ state }: { state: Extract<Sending, { is: "sending" | "reading" }> }) {
  if (state.is === "reading") return <p>The file is here. Reading it…</p>;
  const { sent, of } = state;
  return <Progress value={sent} max={of} label={`Sending, ${sizeText(sent)} of ${sizeText(of)}`} />;
}

function on(sent: number, of: number): Sending {
  return sent >= of ? { is: "reading" } : { is: "sending", sent, of };
}

function amiss(file: File, largest: number): string | null {
  if (file.name === "") return "No file was chosen. Choose one.";
  if (file.size === 0) return "The file is empty.";
  return file.size > largest
    ? `The file is larger than ${mebibytes(largest)}. Split it by period and import the parts.`
    : null;
}

/** The limit as every other message names it. */
function mebibytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MiB`;
}
