import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { Empty } from "@/components/ui/empty";
import { SelectField, type Option } from "@/components/ui/select-field";
import { Table } from "@/components/ui/table";
import { shortDay } from "@/components/ui/when-text";
import type { FormAction } from "@/lib/forms/form-state";

export interface CoverShown {
  readonly id: string;
  readonly away: string;
  readonly cover: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly by: string;
  /** Whether the reader may end it. */
  readonly mine: boolean;
}

/** Absences that are not over, each with the button that ends it for whoever may. */
export function CoverList({ covers, end }: { covers: readonly CoverShown[]; end: FormAction }) {
  if (covers.length === 0) return <Empty title="Nobody is away" />;
  return (
    <Table
      caption="Who stands in for whom"
      captionHidden
      columns={[
        { key: "away", header: "Away" },
        { key: "cover", header: "Stands in" },
        { key: "from", header: "From" },
        { key: "to", header: "Until the end of" },
        { key: "by", header: "Recorded by" },
        { key: "end", header: "" },
      ]}
      rows={covers.map(({ id, away, cover, fromOn, toOn, by, mine }) => ({
        key: id,
        cells: {
          away,
          cover,
          from: shortDay(fromOn),
          to: shortDay(toOn),
          by,
          end: mine && (
            <ActionForm
              action={end}
              submit="End it"
              submitKind="quiet"
              hidden={{ id }}
              label={`End the absence of ${away}`}
            />
          ),
        },
      }))}
    />
  );
}

interface NewCoverProps {
  readonly mayBeAway: readonly Option[];
  readonly everybody: readonly Option[];
  readonly today: string;
  readonly action: FormAction;
}

/** Who stands in takes the reminders; roles are nobody's to lend. */
export function NewCover({ mayBeAway, everybody, today, action }: NewCoverProps) {
  const only = mayBeAway.length === 1 ? mayBeAway[0]?.value : undefined;
  return (
    <ActionForm action={action} submit="Record the absence" label="Record an absence">
      <SelectField name="userId" label="Who is away" options={mayBeAway} defaultValue={only ?? ""} />
      <SelectField
        name="coverId"
        label="Who stands in"
        help="Somebody who holds one of the same roles. No role is lent: who stands in does what their own roles allow."
        options={everybody}
      />
      <DateField name="fromOn" label="First day" min={today} />
      <DateField name="toOn" label="Last day" min={today} help="That day included, in UTC." />
    </ActionForm>
  );
}
