"use client";

import { useEffect, useState } from "react";
import styles from "./file-field.module.css";
import { Mono } from "./mono";
import { Progress } from "./progress";
import { Shape } from "./shape";
import { sendFile, sizeText, type UploadEnd } from "./upload";

interface SentFileProps {
  file: File;
  /** The form's field that carries the id. */
  name: string;
  uploadTo: string;
  largest: number | undefined;
  onRemove: () => void;
}

/** One chosen file: on its way, kept with its hash, or refused in plain words. */
export function SentFile({ file, name, uploadTo, largest, onRemove }: SentFileProps) {
  const tooLarge = largest !== undefined && file.size > largest;
  const [sent, setSent] = useState(0);
  const [end, setEnd] = useState<UploadEnd | null>(null);
  useEffect(() => {
    if (tooLarge) return undefined;
    // React may mount twice while developing; the answer that arrives for a mount that is gone is left alone.
    let here = true;
    void sendFile(uploadTo, file, (bytes) => here && setSent(bytes)).then((answer) => here && setEnd(answer));
    return () => {
      here = false;
    };
  }, [file, uploadTo, tooLarge]);
  const arrived = tooLarge ? refusedAsLarge(largest) : end;
  return (
    <li className={styles["file"]} data-sending={arrived === null || undefined}>
      <div className={styles["line"]}>
        <span className={styles["name"]}>{file.name}</span>
        <span className={styles["size"]}>{sizeText(file.size)}</span>
        <button type="button" className={styles["remove"]} onClick={onRemove}>
          Remove<span className="visually-hidden"> {file.name}</span>
        </button>
      </div>
      {arrived === null && (
        <Progress
          value={sent}
          max={Math.max(1, file.size)}
          label={`Sending, ${sizeText(sent)} of ${sizeText(file.size)}`}
        />
      )}
      <div aria-live="polite">{arrived && <Standing end={arrived} />}</div>
      {end?.ok && <input type="hidden" name={name} value={end.file.id} />}
    </li>
  );
}

/** How the sending ended, with what the sender should know of a file that was kept. */
export function Standing({ end }: { end: UploadEnd }) {
  if (!end.ok) {
    return (
      <p className={styles["wrong"]}>
        <Shape tone="overdue" /> {end.words}
      </p>
    );
  }
  return (
    <>
      <p className={styles["kept"]}>
        <Shape tone="done" /> Kept. SHA-256 <Mono long>{end.file.sha256}</Mono>
      </p>
      {end.file.warnings.map((words) => (
        <p key={words} className={styles["warned"]}>
          <Shape tone="soon" /> {words}
        </p>
      ))}
    </>
  );
}

function refusedAsLarge(largest: number): UploadEnd {
  return { ok: false, words: `The file is larger than ${sizeText(largest)}.` };
}
