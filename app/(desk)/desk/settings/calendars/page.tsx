import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/app/session";
import { CalendarList } from "@/components/calendars/calendar-list";
import { DeskCountryForm } from "@/components/calendars/desk-country-form";
import { OtherCountry } from "@/components/calendars/other-country";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readCalendars } from "@/lib/casework/read-calendars";
import { countryOptions } from "@/lib/forms/country-options";
import { countryName, isCountryCode } from "@/lib/law/shared/countries";
import { now } from "@/lib/platform/clock";
import { keepCountry } from "./actions";

export const metadata: Metadata = { title: "Holidays" };

interface CalendarsPageProps {
  readonly searchParams: Promise<{ readonly country?: string | string[] }>;
}

export default async function CalendarsPage({ searchParams }: CalendarsPageProps) {
  const actor = await requireActor("/desk/settings/calendars");
  const { country } = await searchParams;
  if (typeof country === "string" && isCountryCode(country)) redirect(`/desk/settings/calendars/${country}`);
  const { calendars, establishment, waiting, mayChange } = await readCalendars(actor, now());
  const known = new Set(calendars.map((calendar) => calendar.country));
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="Holidays"
        lead="Deadlines that end on a day off move, and working days skip it. Each deadline names the version of the calendar it was counted with."
      />
      <Section title="Where this desk acts" aside={countryName(establishment) ?? establishment}>
        <p>Our own periods, and those that run where the act is done, are counted with this country’s days off.</p>
        {mayChange && (
          <Disclosure summary="Change it">
            <DeskCountryForm key={establishment} country={establishment} action={keepCountry} />
          </Disclosure>
        )}
      </Section>
      <Section title="Calendars" aside={`${calendars.length} countries`}>
        <CalendarList
          calendars={calendars}
          establishment={establishment}
          waiting={new Set(waiting.map((change) => change.country))}
        />
        <OtherCountry options={countryOptions.filter(({ value }) => !known.has(value))} />
      </Section>
    </>
  );
}
