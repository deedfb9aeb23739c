import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/section";
import { SettleForm } from "@/components/ui/settle-form";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { FormAction } from "@/lib/forms/form-state";
import type { TypedChange } from "./calendar-form";
import { counted } from "./calendar-words";
import { MovedClocks, type ShownPreview } from "./moved-clocks";
import styles from "./calendars.module.css";

interface ProposeProps {
  readonly country: string;
  readonly basedOn: number;
  readonly typed: TypedChange;
  readonly preview: ShownPreview;
  readonly action: FormAction;
}

/** What the form above would do, and the press that proposes it. */
export function ProposeChange({ country, basedOn, typed, preview, action }: ProposeProps) {
  const { moves, requests } = preview;
  return (
    <Card>
      <div className={styles["preview"]}>
        <MovedClocks preview={preview} />
        <ActionForm
          action={action}
          submit="Propose it"
          label="Propose the change"
          hidden={{ country, basedOn, ...typed }}
          buttons={
            <SubmitButton kind="quiet" name="deed" value="discard">
              Discard it
            </SubmitButton>
          }
        >
          <p className={styles["soft"]}>
            Nothing has moved yet. Another administrator sees this and adopts it; then{" "}
            {moves.length === 0
              ? "it counts for clocks from then on."
              : `${counted(moves.length, "clock")} of ${counted(requests, "request")} will be counted anew, with an entry on each.`}
          </p>
        </ActionForm>
      </div>
    </Card>
  );
}

export interface WaitingCalendarChange {
  readonly id: string;
  readonly by: string;
  readonly byId: string;
  readonly at: Date;
  readonly source: string;
  readonly reason: string;
  /** Null: the calendar has changed since, or the reader may not look. */
  readonly preview: ShownPreview | null;
}

interface WaitingProps {
  readonly country: string;
  readonly changes: readonly WaitingCalendarChange[];
  readonly now: Date;
  /** Who reads; null for somebody who may not settle a change. */
  readonly settler: { readonly id: string; readonly action: FormAction } | null;
}

/** Changes that wait for another administrator, each with what it would do as things stand now. */
export function WaitingChanges({ country, changes, now, settler }: WaitingProps) {
  return changes.map((change) => (
    <Card key={change.id}>
      <div className={styles["preview"]}>
        <div>
          <h3>
            {change.reason} <Tag tone="soon">Waits for a second administrator</Tag>
          </h3>
          <p className={styles["soft"]}>
            Proposed by {change.by}, <When at={change.at} now={now} zone="UTC" />. Source: {change.source}.
          </p>
        </div>
        {change.preview && <MovedClocks preview={change.preview} />}
        {settler && <Settle country={country} change={change} settler={settler} />}
      </div>
    </Card>
  ));
}

interface SettleProps {
  readonly country: string;
  readonly change: WaitingCalendarChange;
  readonly settler: NonNullable<WaitingProps["settler"]>;
}

function Settle({ country, change, settler }: SettleProps) {
  const stale = change.preview === null;
  return (
    <SettleForm
      settler={settler}
      settled={change}
      label="Settle the change"
      agree={stale ? null : "Adopt it"}
      hidden={{ country }}
    >
      <p className={styles["soft"]}>{settleWords(change.byId === settler.id, stale)}</p>
    </SettleForm>
  );
}

function settleWords(own: boolean, stale: boolean): string {
  if (stale) return "The calendar was changed since, so this can no longer be adopted. Propose it anew.";
  if (own) return "Another administrator adopts it; you can only take it back.";
  return "Adopted, it makes the next version, and every clock shown is counted anew.";
}
