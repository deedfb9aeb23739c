import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { ProposeChange, WaitingChanges } from "@/components/calendars/calendar-changes";
import { CalendarForm, type TypedChange } from "@/components/calendars/calendar-form";
import { CalendarVersions } from "@/components/calendars/calendar-versions";
import { counted, weekendDays } from "@/components/calendars/calendar-words";
import { CalendarYear } from "@/components/calendars/calendar-year";
import { YearLinks } from "@/components/calendars/year-links";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readDraft } from "@/lib/casework/keep-draft";
import { previewCalendar } from "@/lib/casework/preview-calendar";
import { readCalendar } from "@/lib/casework/read-calendars";
import { calendarWishForm } from "@/lib/forms/calendar-change";
import { refusalText } from "@/lib/forms/refusal-text";
import type { Actor } from "@/lib/law/permission/role";
import { countryName } from "@/lib/law/shared/countries";
import { dayIn } from "@/lib/law/shared/plain-date";
import { now } from "@/lib/platform/clock";
import { look, propose, settle } from "../actions";
import { draftName } from "../draft";
import { shownVersions, waitingChanges } from "./view";

export const metadata: Metadata = { title: "Holidays of a country" };

interface CalendarPageProps {
  readonly params: Promise<{ readonly country: string }>;
  readonly searchParams: Promise<Readonly<Partial<Record<"year" | "preview" | "done" | "moved", string | string[]>>>>;
}

export default async function CalendarPage({ params, searchParams }: CalendarPageProps) {
  const { country } = await params;
  const actor = await requireActor(`/desk/settings/calendars/${encodeURIComponent(country)}`);
  const name = countryName(country);
  if (name === null) notFound();
  const [query, at] = [await searchParams, now()];
  const read = await readCalendar(actor, country);
  const [newest] = read.versions;
  const typed = read.mayChange ? await typedBefore(actor, country) : nothing;
  const asked = oneOf(query.year);
  const year = /^(?:19|20)\d\d$/.test(asked) ? Number(asked) : yearOf(at);
  const looking = typed !== nothing && query.preview === "1";
  const days = (
    <Section key="year" title={`Days off in ${year}`} aside={<YearLinks country={country} year={year} />} id="year">
      <CalendarYear country={country} year={year} holidays={newest?.holidays ?? new Map()} />
    </Section>
  );
  const form = read.mayChange && (
    <Section key="change" title="Add or take out days" id="change">
      <CalendarForm key={JSON.stringify(typed)} country={country} typed={typed} action={look} />
    </Section>
  );
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings/calendars">Holidays</a>}
        title={name}
        lead={`${standing(newest)} Its weekend is ${weekendDays(country)}.`}
      />
      <Done done={oneOf(query.done)} moved={oneOf(query.moved)} />
      {read.waiting.length > 0 && (
        <Section title="Waiting for a second administrator">
          <WaitingChanges
            country={country}
            changes={waitingChanges(read)}
            now={at}
            settler={read.mayChange ? { id: actor.id, action: settle } : null}
          />
        </Section>
      )}
      {looking && (
        <Section title="What would move" id="preview">
          <Preview actor={actor} country={country} typed={typed} />
        </Section>
      )}
      {looking ? [form, days] : [days, form]}
      {read.versions.length > 0 && (
        <Section title="Versions">
          <CalendarVersions versions={shownVersions(read)} />
        </Section>
      )}
    </>
  );
}

async function Preview({ actor, country, typed }: { actor: Actor; country: string; typed: TypedChange }) {
  const wish = calendarWishForm.safeParse({ country, ...typed });
  if (!wish.success) return <Banner kind="warning" heading="What was typed cannot be read. Look at the form below" />;
  const preview = await previewCalendar(actor, wish.data);
  if (!preview.ok) return <Banner kind="warning" heading={refusalText(preview.refusal)} />;
  const { basedOn } = preview.value;
  return <ProposeChange country={country} basedOn={basedOn} typed={typed} preview={preview.value} action={propose} />;
}

/** What was just settled. */
function Done({ done, moved }: { done: string; moved: string }) {
  if (done === "refused") return <Banner kind="info" heading="Not adopted. The calendar stays as it is" />;
  if (done !== "adopted") return null;
  const clocks = /^\d{1,6}$/.test(moved) ? ` ${counted(Number(moved), "clock")} moved, each with an entry` : "";
  return <Banner kind="success" heading={`Adopted.${clocks}`} />;
}

const nothing: TypedChange = { lines: "", source: "", reason: "" };

async function typedBefore(actor: Actor, country: string): Promise<TypedChange> {
  const draft = await readDraft(actor, draftName(country));
  if (!draft) return nothing;
  const said = (field: string) => [draft.typed[field] ?? ""].flat()[0] ?? "";
  return { lines: said("lines"), source: said("source"), reason: said("reason") };
}

function standing(newest: { readonly version: number; readonly holidays: ReadonlyMap<string, string> } | undefined) {
  if (!newest) return "No holidays are known yet.";
  return `Version ${newest.version} of its calendar, with ${newest.holidays.size} days.`;
}

function yearOf(at: Date): number {
  return Number(dayIn("UTC", at).slice(0, 4));
}

function oneOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
