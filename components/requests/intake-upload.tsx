"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/section";
import { useScripted } from "@/components/ui/use-scripted";
import styles from "./intake.module.css";

/** Adds a file where there is no script; with script the fields themselves do it. */
export function IntakeUpload() {
  if (useScripted()) return null;
  return (
    <Card>
      <form action="/api/documents" method="post" encType="multipart/form-data" className={styles["upload"]}>
        <input type="hidden" name="back" value="/desk/requests/new" />
        <label htmlFor="upload-kind">Add a file before you type</label>
        <select id="upload-kind" name="kind" defaultValue="original">
          <option value="original">The original</option>
          <option value="secrecy_order">An order of secrecy</option>
        </select>
        <input type="file" name="file" aria-label="File" required />
        <Button kind="quiet">Add the file</Button>
      </form>
    </Card>
  );
}
