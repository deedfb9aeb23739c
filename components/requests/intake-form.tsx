"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { SecrecyFields } from "@/components/requests/intake-secrecy";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/form-state";
import { IntakeAuthority } from "./intake-authority";
import { IntakeDraft } from "./intake-draft";
import { type OwnDocument, IntakeOriginal } from "./intake-original";
import { type IntakePreview, IntakeDue } from "./intake-due";
import { IntakeInstrument } from "./intake-instrument";
import type { InstrumentsToday } from "./intake-instrument-choice";
import { IntakeReceipt } from "./intake-receipt";
import { KindsOfData } from "./intake-kinds";
import { IntakeTargets } from "./intake-targets";
import type { Draft } from "./intake-typed";
import styles from "./intake.module.css";

interface IntakeFormProps {
  receive: FormAction;
  keepDraft: (data: FormData) => Promise<string | null>;
  preview: (data: FormData) => Promise<IntakePreview>;
  draft: Draft;
  /** What the rules in force today say of each instrument. */
  instruments: InstrumentsToday;
  authorities: readonly string[];
  customers: readonly string[];
  documents: readonly OwnDocument[];
  zones: readonly string[];
  today: string;
  zone: string;
}

/** What a person fills in while reading a fax, in the order in which a fax is read. */
export function IntakeForm(props: IntakeFormProps) {
  const { receive, keepDraft, preview, draft, instruments, authorities, customers, documents, zones, today, zone } =
    props;
  return (
    <ActionForm
      action={receive}
      submit="Record the request"
      label="Record a request"
      buttons={
        <Button kind="quiet" name="intent" value="keep" formNoValidate>
          Keep as a draft
        </Button>
      }
    >
      <Section title="The original">
        <div className={styles["fields"]}>
          <IntakeOriginal draft={draft} documents={documents} />
        </div>
      </Section>
      <Section title="Who asks">
        <div className={styles["fields"]}>
          <IntakeAuthority draft={draft} authorities={authorities} />
        </div>
      </Section>
      <Section title="The instrument">
        <div className={styles["fields"]}>
          <IntakeInstrument draft={draft} instruments={instruments} />
        </div>
      </Section>
      <Section title="Receipt and due date">
        <div className={styles["fields"]}>
          <IntakeReceipt draft={draft} zones={zones} today={today} zone={zone} />
          <IntakeDue preview={preview} />
        </div>
      </Section>
      <Section title="Secrecy">
        <div className={styles["fields"]}>
          <SecrecyFields draft={draft} documents={documents} />
        </div>
      </Section>
      <Section title="What is asked">
        <div className={styles["fields"]}>
          <KindsOfData />
          <IntakeTargets draft={draft} customers={customers} />
        </div>
      </Section>
      <IntakeDraft keep={keepDraft} />
    </ActionForm>
  );
}
