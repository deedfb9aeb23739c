import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { addressWith } from "@/components/ui/address";
import { CheckboxField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";
import styles from "./saved-views.module.css";

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly shared: boolean;
  readonly first: boolean;
  /** Whose it is; null: the reader's own. */
  readonly by: string | null;
  readonly count: number | null;
}

interface SavedViewsProps {
  readonly path: string;
  readonly views: readonly SavedView[];
  /** What the queue shows now, as it would be saved. */
  readonly asked: Readonly<Record<string, string>>;
  readonly actions: { readonly save: FormAction; readonly remove: FormAction; readonly openFirst: FormAction };
}

/** Filters under a name: to open one, to save what is shown now, and to say which opens first. */
export function SavedViews({ path, views, asked, actions }: SavedViewsProps) {
  return (
    <div className={styles["views"]}>
      {views.length > 0 && (
        <ul aria-label="Saved views">
          {views.map((view) => (
            <li key={view.id}>
              <Link href={addressWith(path, {}, view.asked)} prefetch={false}>
                {view.name}
              </Link>
              {view.count !== null && <Count count={view.count} />}
              {view.by !== null && <span className={styles["soft"]}>{view.by}</span>}
              {view.first && <Tag tone="info">Opens first</Tag>}
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={views.length === 0 ? "Save this view" : "Save or change views"}>
        <ActionForm
          action={actions.save}
          label="Save this view"
          submit="Save this view"
          submitKind="quiet"
          hidden={{ asked: new URLSearchParams(asked).toString() }}
          clearWhenDone
        >
          <TextField name="name" label="Name" help="Keeps the filters and the order, never a search text." />
          <CheckboxField name="shared" label="Show it to everybody who reads requests" />
        </ActionForm>
        {views
          .filter(({ by }) => by === null)
          .map((view) => (
            <div key={view.id} className={styles["own"]}>
              <span>{view.name}</span>
              {view.shared && <Tag tone="neutral">Shared</Tag>}
              <ActionForm
                action={actions.openFirst}
                label={`Which view opens first: ${view.name}`}
                submit={view.first ? "Open it first no more" : "Open it first"}
                submitKind="quiet"
                hidden={{ id: view.first ? "" : view.id }}
              />
              <ActionForm
                action={actions.remove}
                label={`Remove ${view.name}`}
                submit="Remove"
                submitKind="quiet"
                hidden={{ id: view.id }}
              />
            </div>
          ))}
      </Disclosure>
    </div>
  );
}

function Count({ count }: { count: number }) {
  return (
    <span className={styles["soft"]}>
      {count >= 100 ? "100 or more" : count}
      <span className="visually-hidden"> {count === 1 ? "request" : "requests"}</span>
    </span>
  );
}
