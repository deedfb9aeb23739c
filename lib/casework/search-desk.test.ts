import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNote } from "@/lib/casework/keep-track";
import { receiveRequest } from "@/lib/casework/receive-request";
import { recuse } from "@/lib/casework/recuse";
import { searchDesk } from "@/lib/casework/search-desk";
import {
  aDesk,
  aDocument,
  aRequest,
  fileOf,
  noon,
  received,
  target,
  type TestDesk,
} from "@/lib/casework/testing/a-desk";
import { on } from "@/lib/casework/testing/an-emergency";
import type { Actor } from "@/lib/law/permission/role";
import { withClient } from "@/lib/platform/database-roles";
import type { SearchKind } from "@/lib/law/shared/search-words";

let desk: TestDesk;
let [reference, secret] = ["", ""];
beforeAll(async () => {
  desk = await aDesk();
  reference = await aRequest(desk, {
    agencyReference: "SW-26 / 0932-IO",
    targets: [target("quince@orchard.example", ["subscriber"])],
  });
  await addNote(
    desk.person("reviewer"),
    { reference },
    { text: "The affidavit of Straßburg names a Quittenbaum." },
    noon,
  );
  await aDocument(desk, reference, "Quittenbaum_affidavit.pdf");
  const inside = received(desk, {
    agencyReference: "NS-77 / 1204",
    instrumentCode: "US_NSL",
    targets: [target("medlar@orchard.example", ["subscriber"])],
  });
  const kept = await receiveRequest(desk.person("ns_counsel"), inside, noon);
  if (!kept.ok) throw new Error(kept.refusal.code);
  secret = kept.value.reference;
  await withClient(desk.database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO "Note" (id, "requestId", text, "byId", at)
       SELECT gen_random_uuid(), id, 'Medlar is not to be known.', "createdById", now() FROM "LawfulRequest" WHERE reference = $1`,
      [secret],
    ),
  );
});
afterAll(() => desk.database.drop());

/** What a person finds: how many of each kind, by the count and by the rows, and every word that is shown. */
async function found(actor: Actor, q: string, kind: SearchKind | null = null) {
  const searched = await searchDesk(actor, { q, kind, after: null, limit: 20 });
  if (!searched.ok) return searched.refusal.code;
  return Object.fromEntries(searched.value.groups.map((one) => [one.kind, one.hits.map(({ title }) => title)]));
}

const nothing = {};

describe("a request is found", () => {
  test.each(["SW-26 / 0932-IO", "sw260932io", "sw 26 o932 1o", "0932–IO", "SW—26"])(
    "by its authority’s “%s”",
    async (q) => {
      expect(await found(desk.person("reviewer"), q)).toMatchObject({ requests: [reference] });
    },
  );

  test("by ours, whole, in part, and as it is said", async () => {
    const symbols = reference.slice(3).replace("-", "");
    for (const q of [
      reference,
      symbols.toLowerCase(),
      `wd ${symbols.replaceAll("0", "o").replaceAll("1", "l")}`,
      symbols.slice(2, 8),
    ])
      expect(await found(desk.person("custodian"), q), q).toMatchObject({ requests: [reference] });
  });

  test("by an account, a note and a document, whatever the case and accents", async () => {
    expect(await found(desk.person("intake"), "QUINCE")).toEqual({ accounts: ["quince@orchard.example"] });
    expect(await found(desk.person("intake"), "orchard quince")).toEqual({ accounts: ["quince@orchard.example"] });
    expect(await found(desk.person("auditor"), "quittenbaum")).toEqual({
      notes: [reference],
      documents: ["Quittenbaum_affidavit.pdf"],
    });
    expect(await found(desk.person("auditor"), "strassburg")).toEqual({ notes: [reference] });
  });

  test("and so are customers, also by an account in full, and authorities, also by their domain", async () => {
    expect(await found(desk.person("reviewer"), "sécond exAmple")).toEqual({ customers: ["Second Example GmbH"] });
    expect(await found(desk.person("reviewer"), "bob@second.example", "customers")).toEqual({
      customers: ["Second Example GmbH"],
    });
    expect(await found(desk.person("reviewer"), "da.example", "authorities")).toEqual({
      authorities: ["District Attorney of Example County"],
    });
  });
});

describe("what is walled off", () => {
  test.each(["medlar", "NS-77 / 1204", "known"])(
    "“%s” is as if it were not there, outside the compartment",
    async (q) => {
      for (const role of ["intake", "reviewer", "senior_counsel", "custodian", "auditor"] as const)
        expect(await found(desk.person(role), q), role).toEqual(nothing);
      expect(await found(desk.person("ns_counsel"), q)).not.toEqual(nothing);
    },
  );

  test("is not counted, nor does it push aside what may be seen", async () => {
    expect(await found(desk.person("intake"), secret)).toEqual(nothing);
    const both = await searchDesk(desk.person("intake"), { q: "orchard", kind: null, after: null, limit: 1 });
    expect(both.ok && both.value.groups).toMatchObject([{ kind: "accounts", count: 1, next: null }]);
  });

  test("a person who stands aside finds as much as for a wrong number", async () => {
    const aside = desk.person("custodian", 2);
    expect(await found(aside, "quittenbaum")).not.toEqual(nothing);
    const conflict = { userId: aside.id, reason: "The account is a brother’s", knowing: true };
    expect(await recuse(desk.person("reviewer"), on(await fileOf(desk, reference)), conflict, noon)).toMatchObject({
      ok: true,
    });
    const [asked, wrong] = [await searchDesk(aside, all("quittenbaum")), await searchDesk(aside, all("quittenbaun"))];
    expect(asked.ok && asked.value.groups).toEqual([]);
    expect(asked.ok && asked.value.groups).toEqual(wrong.ok && wrong.value.groups);
    for (const q of [reference, "quince", "SW-26 / 0932-IO"]) expect(await found(aside, q), q).toEqual(nothing);
  });

  test("and whoever reads neither requests nor parties searches nothing", async () => {
    expect(await found(desk.person("admin"), "quince")).toBe("wrong-role");
    expect(await found(desk.person("publisher"), "quince")).toBe("wrong-role");
  });
});

const all = (q: string) => ({ q, kind: null, after: null, limit: 20 });

describe("a search that means nothing", () => {
  test.each(["%%%", "__", "", "\u0000\u0001", "' OR 1=1 --\u0000", "a:* & b | !c", "\\", "((((("])(
    "“%s” is answered",
    async (q) => {
      expect(["search-too-short", nothing]).toContainEqual(await found(desk.person("reviewer"), q));
    },
  );

  test("is not taken for one when it is a whole text", async () => {
    expect(await found(desk.person("reviewer"), "word ".repeat(2000))).toBe("search-too-long");
  });
});

test("a long list is paged by key, and no row comes twice or not at all", async () => {
  for (let number = 0; number < 7; number += 1)
    await aRequest(desk, {
      agencyReference: `PG 26/${number}`,
      targets: [target(`pear${number}@grove.example`, ["subscriber"])],
    });
  const titles: string[] = [];
  let after: Parameters<typeof searchDesk>[1]["after"] = null;
  do {
    const page = await searchDesk(desk.person("reviewer"), { q: "grove", kind: "accounts", after, limit: 3 });
    if (!page.ok) throw new Error(page.refusal.code);
    titles.push(...page.value.groups.flatMap(({ hits }) => hits.map(({ title }) => title)));
    after = page.value.groups[0]?.next ?? null;
  } while (after !== null);
  expect(titles.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6].map((number) => `pear${number}@grove.example`));
});
