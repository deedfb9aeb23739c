import { countRequests, knownInstruments, listRequests, type QueueAsked } from "@/lib/casework/list-requests";
import { allStages, openStages, type Stage } from "@/lib/law/request/stage";
import { withClient } from "@/lib/platform/database-roles";
import type { Client } from "pg";
import type { Desk } from "./fill-desk";
import { interleaved, type Rounds } from "./interleaved";
import { pageLoader } from "./page-loader";
import type { Place } from "./place";
import { type Ratio, ratioOf } from "./ratio";
import type { Sites } from "./sites";

/** The queue as two people use it, against the statements it needs and a page that shows nothing. */
export async function measureQueue(place: Place, desk: Desk, sites: Sites, how: Rounds): Promise<readonly Ratio[]> {
  const ours = pageLoader(sites.ours, { cookie: desk.cookie });
  const bare = pageLoader(sites.bare);
  const ratios: Ratio[] = [];
  try {
    for (const { name, path, list, queue } of asked) {
      const page = await ours.load(path);
      if (page.rows === 0) throw new Error(`${path} shows nothing`);
      const samples = await withClient(place.ownerUrl, (client) =>
        interleaved(
          {
            ours: () => ours.load(path),
            sql: () => statements(client, list),
            casework: () => caseworkAlone(desk, queue),
            page: () => bare.load("/dynamic"),
            table: () => bare.load("/table"),
          },
          how,
        ),
      );
      ratios.push(
        ratioOf(name, samples("ours"), { "the bare SQL": samples("sql"), "a bare dynamic page": samples("page") }),
        ratioOf("  of it, casework without the page", samples("casework"), { "the bare SQL": samples("sql") }),
        ratioOf("  beside a bare page with a table", samples("ours"), {
          "the bare SQL": samples("sql"),
          "a bare table of 50 rows": samples("table"),
        }),
      );
    }
    return ratios;
  } finally {
    ours.close();
    bare.close();
  }
}

/** What the page asks of casework, asked from here: the same, without the framework and the drawing. */
async function caseworkAlone({ clerk }: Desk, queue: QueueAsked): Promise<void> {
  const now = new Date();
  await Promise.all([
    listRequests(clerk, queue, now),
    countRequests(clerk, queue, { open: openStages, running: openStages }, now),
    knownInstruments(clerk),
  ]);
}

async function statements(client: Client, list: string): Promise<void> {
  await client.query(`SELECT ${columns} ${list} LIMIT 51`);
  await client.query(`SELECT count(*) FROM (SELECT 1 ${list.slice(0, list.indexOf("ORDER"))} LIMIT 1001) counted`);
}

const columns = `r.id, r.reference, r.stage, r."agencyReference", a.name, r.country, r."countryLabel", r."instrumentCode",
  i.label, r.category, r.emergency, r.accounts, r.outcome, r."decidedAt", r."dueAt", r."dueRule", r."receivedAt",
  r."receivedZone", r."ownerId"`;

/** Stages are written out: only so can the database use the index of the open ones, in the floor as in the product. */
const from = (stages: readonly Stage[]) => `FROM "LawfulRequest" r JOIN "Authority" a ON a.id = r."authorityId"
  JOIN "Instrument" i ON i.code = r."instrumentCode" WHERE r.stage IN (${stages.map((stage) => `'${stage}'`).join(", ")})`;

const anything = {
  country: null,
  instrument: null,
  category: null,
  outcome: null,
  q: "",
  mine: false,
  late: false,
  after: null,
  limit: 50,
} as const satisfies Partial<QueueAsked>;

const asked = [
  {
    name: "queue: open, one country, by due date",
    path: "/desk/requests?view=open&country=DE&sort=due",
    list: `${from(openStages)} AND r.country = 'DE' ORDER BY r."dueAt", r.id`,
    queue: { ...anything, stages: openStages, country: "DE", sort: "due" },
  },
  {
    name: "queue: all, one category, newest first",
    path: "/desk/requests?view=all&category=cross_border&sort=received",
    list: `${from(allStages)} AND r.category = 'cross_border' ORDER BY r."receivedAt" DESC, r.id DESC`,
    queue: { ...anything, stages: allStages, category: "cross_border", sort: "received" },
  },
] as const satisfies readonly { name: string; path: string; list: string; queue: QueueAsked }[];
