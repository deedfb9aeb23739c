import { ActionForm } from "@/components/ui/action-form";
import { TextFileField } from "@/components/ui/text-file-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/forms/form-state";

export interface TypedChange {
  readonly lines: string;
  readonly source: string;
  readonly reason: string;
}

interface CalendarFormProps {
  readonly country: string;
  /** As it was typed before. */
  readonly typed: TypedChange;
  readonly action: FormAction;
}

/** Days to add to a calendar or to take out. Sending it changes nothing: it shows what would move. */
export function CalendarForm({ country, typed, action }: CalendarFormProps) {
  return (
    <ActionForm action={action} submit="Show what would move" label="Add or take out days" hidden={{ country }}>
      <TextArea
        name="lines"
        label="Days"
        rows={4}
        mono
        optional
        defaultValue={typed.lines}
        help="One a line: 2026-12-07 Day of mourning. A line that begins with a minus takes that day out: -2026-12-07. A day that is there already takes the new name."
      />
      <TextFileField
        name="file"
        label="Or a list as a file"
        optional
        accept=".csv,.txt,.ics,text/csv,text/plain,text/calendar"
        help="A CSV of date and name, or an iCalendar file. Its lines are added to those above."
      />
      <TextField
        name="source"
        label="Source"
        defaultValue={typed.source}
        help="Where it is written: the gazette and its number, an official list."
      />
      <TextArea name="reason" label="Why" rows={2} defaultValue={typed.reason} help="It stands on the record." />
    </ActionForm>
  );
}
