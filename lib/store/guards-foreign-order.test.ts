import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, aRequest, fileOf, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { change } from "@/lib/casework/testing/an-epoc";
import { approvePastCasework, memoPastCasework } from "@/lib/casework/testing/past-casework";
import { dataInEu, withoutTreatyRoute } from "@/lib/law/conflict/foreign-order";
import { placeOf, regionStarts, unionCountry } from "@/lib/law/conflict/region";
import { countryCodes, countryName } from "@/lib/law/shared/countries";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

/** Names that providers and people give to regions, and names that only look like one. */
const names = `
  eu | EU | eu-west-1 | eu-west-2 | eu-west-21 | eu-west-2a | eu-central-2 | eucalyptus | eu_west | eu.west | eu/west | -eu
  europe | europe-west2 | europe-west20 | europa | EU (Frankfurt) | Åland Islands | Côte d’Ivoire | United States | d | 1
  westeurope | westeurope2 | northeurope | germanywestcentral | francecentral | france | swedencentral | norwayeast
  uksouth | de | DE | de-berlin | de1 | de.fra | de/fra | de berlin | dex | se-1 | is | no-oslo | me-south-1 | me
  af-south-1 | na | na2 | sa-east-1 | ap | ap2 | us | usa | us-east | us-east-1 | usx | eastus2 | switzerlandnorth
  ch-geneva | au-syd | australiaeast | asia-east1 | gb | uk | xk | xk-1 | zz | zz-1 | main | region-1 | rack-7 | rack 7
  _ | Frankfurt, de | the Netherlands | st. barthélemy`
  .split(/[|\n]/)
  .map((name) => name.trim());
const everyName: readonly (string | null)[] = [
  null,
  "  ",
  " eu-west-1 ",
  "\teu\n",
  ...names,
  ...regionStarts().flatMap(({ start }) => ["", "-1", "1", "x", "north"].map((end) => `${start}${end}`)),
  ...countryCodes.flatMap((code) => [code, `${code.toLowerCase()}-1`, `${code}2`, `x${code}`, countryName(code) ?? ""]),
];

describe("the database reads of a region's name what the law reads of it", () => {
  test("name by name", async () => {
    const { rows } = await withClient(desk.database.ownerUrl, (client) =>
      client.query<{ name: string | null; place: string }>(
        `SELECT name, writdesk_place(name) AS place FROM unnest($1::text[]) AS name`,
        [everyName],
      ),
    );
    expect(rows).toHaveLength(everyName.length);
    expect(rows.filter(({ name, place }) => place !== placeOf(name))).toEqual([]);
    expect(new Set(rows.map(({ place }) => place))).toEqual(new Set(["eu", "elsewhere", "unknown"]));
  });

  test("and of a customer's country, where the name tells nothing", async () => {
    const countries = [null, "", "XX", ...countryCodes];
    const { rows } = await withClient(desk.database.ownerUrl, (client) =>
      client.query<{ region: string | null; country: string | null; inUnion: boolean; union: boolean }>(
        `SELECT region, country, writdesk_in_union(region, country) AS "inUnion", writdesk_union(country) AS union
         FROM unnest($1::text[]) AS region, unnest($2::text[]) AS country`,
        [[null, "", "main", "rack 7", "us-east", "de", "Norway"], countries],
      ),
    );
    expect(rows).toHaveLength(7 * countries.length);
    const differ = rows.filter(
      ({ region, country, inUnion, union }) =>
        inUnion !== dataInEu({ region, customerCountry: country }) || union !== unionCountry(country),
    );
    expect(differ).toEqual([]);
  });
});

describe("the database takes no approval that the law would refuse by Article 48", () => {
  const placed = async (region: string, customer: string | null, authority = "US") => {
    await change(desk, `UPDATE "Tenancy" SET region = $1`, [region]);
    await change(desk, `UPDATE "Customer" SET country = $1`, [customer]);
    await change(desk, `UPDATE "Authority" SET country = $1`, [authority]);
  };

  test.each([
    ["de-berlin", null, "US", "US_WARRANT", true],
    ["westeurope", null, "US", "US_WARRANT", true],
    ["Norway", "US", "US", "US_WARRANT", true],
    ["rack 7", "FR", "US", "US_WARRANT", true],
    ["eu-west-1", null, "", "US_WARRANT", true],
    ["eu-west-1", null, "CH", "EU_NATIONAL", true],
    ["eu-west-1", null, "", "EU_NATIONAL", false],
    ["eu-west-1", null, "DE", "EU_NATIONAL", false],
    ["eu-west-1", null, "US", "MLAT", false],
    ["switzerlandnorth", "FR", "US", "US_WARRANT", false],
    ["rack 7", "US", "US", "US_WARRANT", false],
  ] as const)("in %s, of a customer in %s, asked from %s by %s: %s", async (region, customer, country, code, held) => {
    await placed("us-east", "US", code === "EU_NATIONAL" ? "DE" : "US");
    const file = await walkTo(desk, await aRequest(desk, { instrumentCode: code }), "approval");
    await placed(region, customer, country);
    expect(withoutTreatyRoute(await fileOf(desk, file.reference)).length > 0).toBe(held);
    if (held) {
      await expect(approvePastCasework(desk, file.proposal?.id)).rejects.toThrow(/No treaty carries/);
      await memoPastCasework(desk, file.id, "art48", "proceed");
    }
    await approvePastCasework(desk, file.proposal?.id);
  });
});
