"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FileField } from "@/components/ui/file-field";
import { useScripted } from "@/components/ui/use-scripted";
import { documentKinds } from "@/components/requests/request-document-kinds";
import styles from "./request-documents.module.css";

/**
 * Adds a document to the request. With script a chosen file is kept at once, with its hash said back; without, it is a
 * form that carries the file itself.
 */
export function RequestAttach({ reference }: { reference: string }) {
  const scripted = useScripted();
  return (
    <Disclosure summary="Attach a document">
      <div className={styles["form"]}>
        {scripted ? <Kept reference={reference} /> : <Carried reference={reference} />}
      </div>
    </Disclosure>
  );
}

function Kept({ reference }: { reference: string }) {
  const router = useRouter();
  const [round, setRound] = useState(0);
  return (
    <>
      <FileField
        key={round}
        name="documentId"
        label="File"
        help="It is kept as soon as you choose it, with its hash, under your name."
        uploadTo={`/api/documents?request=${encodeURIComponent(reference)}&kind=other`}
        multiple
      />
      <Button
        type="button"
        kind="quiet"
        onClick={() => {
          setRound(round + 1);
          router.refresh();
        }}
      >
        Show it among the documents
      </Button>
    </>
  );
}

function Carried({ reference }: { reference: string }) {
  return (
    <form className={styles["plain"]} method="post" action="/api/documents" encType="multipart/form-data">
      <input type="hidden" name="request" value={reference} />
      <input type="hidden" name="back" value={`/desk/requests/${reference}`} />
      <label>
        Kind
        <select name="kind" defaultValue="other">
          {Object.entries(documentKinds).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        File
        <input type="file" name="file" required />
      </label>
      <Button kind="quiet">Attach the file</Button>
    </form>
  );
}
