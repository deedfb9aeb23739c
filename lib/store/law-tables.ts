import { PrismaPg } from "@prisma/adapter-pg";
import { regionStarts, startsRegions, unionCountry } from "@/lib/law/conflict/region";
import type { HolidayCalendar } from "@/lib/law/deadline/calendar";
import { regimeOf } from "@/lib/law/instrument/instrument-rules";
import { allInstruments, instruments } from "@/lib/law/request/instrument";
import { allSteps, stepEnds, stepRow } from "@/lib/law/request/workflow";
import { countryCodes, countryName } from "@/lib/law/shared/countries";
import { allDataFields, dataFields } from "@/lib/law/shared/data-field";
import { insertCalendar } from "@/lib/store/calendars";
import { PrismaClient } from "@/lib/store/client/client";
import { shipRules } from "@/lib/store/ship-rules";

/** The person of record for what the worker carries out. Holds the role `system` and can never sign in. */
export const systemActor = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "Writdesk",
  email: "system@desk.invalid",
  roles: ["system"],
} as const;

/** All the tables are written at once, also on a machine that is busy with something else. */
const patiently = { timeout: 120_000, maxWait: 30_000 } as const;

/** The letterhead of a desk nobody has named yet. */
const unnamedDesk = { provider: "Example Cloud", name: "Legal response desk", email: "legal@desk.example" };

/** The shipped calendars of the countries that have none yet. */
export type ShippedCalendars = (known: ReadonlySet<string>) => Promise<readonly HolidayCalendar[]>;

/**
 * Writes the law's tables where the database's guards read them: the names of the instruments, the shipped rules and
 * calendars, the fields of each kind of data, the edges of the workflow, and where regions lie. Run as the owner after
 * every migration; the second time it changes nothing.
 */
export async function syncLawTables(ownerUrl: string, calendars: ShippedCalendars): Promise<void> {
  const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }) });
  try {
    await owner.$transaction(async (tx) => {
      for (const code of allInstruments) {
        const row = { label: instruments[code].label, origin: "law", regime: regimeOf(code) };
        await tx.instrument.upsert({ where: { code }, create: { code, ...row }, update: row });
      }
      await shipRules(tx, new Date());
      await tx.dataField.deleteMany({ where: {} });
      await tx.dataField.createMany({
        data: allDataFields.map((code) => ({ code, category: dataFields[code].category })),
      });
      await tx.edge.deleteMany({ where: {} });
      await tx.edge.createMany({ data: edges() });
      await tx.country.deleteMany({ where: {} });
      await tx.country.createMany({ data: countries() });
      await tx.regionStart.deleteMany({ where: {} });
      await tx.regionStart.createMany({ data: regionStarts().map((row, position) => ({ ...row, position })) });
      await tx.letterhead.upsert({ where: { id: 1 }, create: { id: 1, ...unnamedDesk }, update: {} });
      const { roles, ...person } = systemActor;
      await tx.user.upsert({
        where: { id: person.id },
        create: { ...person, createdAt: new Date(0) },
        update: { name: person.name },
      });
      for (const role of roles) {
        const key = { userId: person.id, role };
        await tx.userRole.upsert({ where: { userId_role: key }, create: key, update: {} });
      }
    }, patiently);
    await shipCalendars(owner, calendars);
  } finally {
    await owner.$disconnect();
  }
}

/** The first version of each country's calendar. What is there stays: what it moves is looked at before it moves. */
async function shipCalendars(owner: PrismaClient, calendars: ShippedCalendars): Promise<void> {
  const known = await owner.calendar.findMany({ distinct: ["jurisdiction"], select: { jurisdiction: true } });
  const shipped = await calendars(new Set(known.map(({ jurisdiction }) => jurisdiction)));
  for (const calendar of shipped)
    await insertCalendar(owner, calendar, { reason: "", importedById: null, at: new Date() });
}

function countries() {
  return countryCodes.map((code) => {
    const name = countryName(code) ?? code;
    return { code, name, inUnion: unionCountry(code), inRegions: startsRegions(code) };
  });
}

function edges() {
  return allSteps.flatMap((step) =>
    stepEnds(step).flatMap((to) => stepRow(step).from.map((from) => ({ step, from, to }))),
  );
}
