"use client";

import { useState, type ReactNode } from "react";
import { classNames } from "./class-names";
import { Field, type FieldProps, type Wiring } from "./field";
import fieldStyles from "./field.module.css";
import styles from "./file-field.module.css";
import picker from "./file-picker.module.css";
import type { Option } from "./select-field";
import { SentFile } from "./sent-file";
import { useScripted } from "./use-scripted";

interface FileFieldProps extends Omit<FieldProps, "width"> {
  /** Where a chosen file is PUT at once; see `sendFile`. */
  uploadTo: string;
  /** Files already there (value: id), to choose from instead; all there is without script. */
  attached?: readonly Option[];
  multiple?: boolean;
  accept?: string;
  /** In bytes; a larger file is refused before it leaves. */
  largest?: number;
}

/** Files are kept the moment they are chosen, and the form sends their ids under `name`: an error never loses a file. */
export function FileField({ uploadTo, attached = [], multiple = false, accept, largest, ...field }: FileFieldProps) {
  const scripted = useScripted();
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <Field {...field} width="full">
      {(wiring, { typed }) => (
        <>
          {scripted && (
            <Picker
              wiring={wiring}
              multiple={multiple}
              accept={accept}
              onPick={(picked) => setFiles(multiple ? [...files, ...picked] : picked)}
            />
          )}
          <ul className={styles["sent"]}>
            {files.map((file) => (
              <SentFile
                key={`${file.name} ${file.size} ${file.lastModified}`}
                file={file}
                name={field.name}
                uploadTo={uploadTo}
                largest={largest}
                onRemove={() => setFiles(files.filter((other) => other !== file))}
              />
            ))}
          </ul>
          <Attached
            wiring={wiring}
            scripted={scripted}
            chosen={files.length > 0}
            attached={attached}
            typed={typed}
            multiple={multiple}
          />
        </>
      )}
    </Field>
  );
}

interface PickerProps {
  wiring: Wiring;
  multiple: boolean;
  accept: string | undefined;
  onPick: (files: readonly File[]) => void;
}

function Picker({ wiring: { id, ...wiring }, multiple, accept, onPick }: PickerProps) {
  return (
    <input
      id={id}
      aria-describedby={wiring["aria-describedby"]}
      aria-invalid={wiring["aria-invalid"]}
      type="file"
      className={classNames(picker["picker"], styles["unsaid"])}
      multiple={multiple}
      accept={accept}
      onChange={(event) => {
        onPick([...(event.target.files ?? [])]);
        // The same file may be chosen again after it failed.
        event.target.value = "";
      }}
    />
  );
}

interface AttachedProps {
  wiring: Wiring;
  scripted: boolean;
  chosen: boolean;
  attached: readonly Option[];
  typed: readonly string[];
  multiple: boolean;
}

/** What is attached already. Without script it is the field itself; with script it steps back once a file was chosen. */
function Attached({ wiring, scripted, chosen, attached, typed, multiple }: AttachedProps): ReactNode {
  if (scripted && (attached.length === 0 || (chosen && !multiple))) return null;
  const id = scripted ? `${wiring.id}-attached` : wiring.id;
  const list = (
    <select
      {...(scripted ? { id, name: wiring.name } : wiring)}
      className={fieldStyles["control"]}
      multiple={multiple}
      defaultValue={multiple ? [...typed] : (typed[0] ?? "")}
    >
      {!multiple && (
        <option value="">{attached.length > 0 ? "Choose an attached file…" : "No file is attached yet"}</option>
      )}
      {attached.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
  if (!scripted) return list;
  return (
    <div className={styles["attached"]}>
      <label htmlFor={id}>or one that is attached already</label>
      {list}
    </div>
  );
}
