import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Card } from "@/components/ui/section";
import { SettleForm, type Settler } from "@/components/ui/settle-form";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-field";
import { When } from "@/components/ui/when";
import type { FormAction } from "@/lib/forms/form-state";
import styles from "./rule-changes.module.css";

const statement =
  "I have read these rows against their sources and confirm that they say what the law, or the policy of this desk, says.";

/** The tables as counsel signs them: tick boxes in the rows, one statement under them. */
export function SigningForm({ action, children }: { action: FormAction; children: ReactNode }) {
  return (
    <ActionForm action={action} submit="Sign the ticked rows" label="Confirm rows of the tables" clearWhenDone>
      {children}
      <TextArea
        name="statement"
        label="Your statement"
        rows={2}
        defaultValue={statement}
        help="The ticked rows name you and this day, once an Administrator or another Senior counsel agrees. Nothing else in them changes."
      />
    </ActionForm>
  );
}

interface ListedSigning {
  readonly id: string;
  readonly by: string;
  readonly byId: string;
  readonly at: Date;
  readonly statement: string;
  readonly rules: readonly { readonly ruleId: string; readonly words: string }[];
}

interface SigningsProps {
  readonly signings: readonly ListedSigning[];
  readonly now: Date;
  /** Who reads; null for somebody who may not agree. */
  readonly settler: Settler | null;
}

/** What counsel signed and nobody has agreed to yet. */
export function Signings({ signings, now, settler }: SigningsProps) {
  return (
    <div className={styles["changes"]}>
      {signings.map((signing) => (
        <Card key={signing.id}>
          <h3>
            {rowsWords(signing.rules.length)} <Tag tone="soon">Waits to be agreed</Tag>
          </h3>
          <p>{signing.statement}</p>
          <p className={styles["soft"]}>
            Signed by {signing.by}, <When at={signing.at} now={now} zone="UTC" />
          </p>
          <Disclosure summary="The rows" open={signing.rules.length <= 10}>
            <ul>
              {signing.rules.map(({ ruleId, words }) => (
                <li key={ruleId}>
                  <a href={`/desk/settings/rules/${ruleId}`}>{words}</a>
                </li>
              ))}
            </ul>
          </Disclosure>
          {settler && <Settle signing={signing} settler={settler} />}
        </Card>
      ))}
    </div>
  );
}

function Settle({ signing, settler }: { signing: ListedSigning; settler: Settler }) {
  const label = `Settle the confirmation of ${rowsWords(signing.rules.length)}`;
  return (
    <SettleForm settler={settler} settled={signing} label={label} agree="Agree">
      {signing.byId === settler.id && (
        <p className={styles["soft"]}>An Administrator or another Senior counsel agrees to what you signed.</p>
      )}
    </SettleForm>
  );
}

function rowsWords(count: number): string {
  return `${count} ${count === 1 ? "row" : "rows"}`;
}
