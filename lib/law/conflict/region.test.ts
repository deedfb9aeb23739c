import { describe, expect, test } from "vitest";
import { placeOf } from "@/lib/law/conflict/region";

const union = `eu EU eu-west eu-west-1 eu-central eu-north europe-west1 europe westeurope northeurope
  germanywestcentral francecentral de DE-berlin Germany se-1 Norway norwayeast is`;
const elsewhere = `us us-east us-east-1 US eastus ap-southeast-1 asia-east1 sa-east-1 eu-west-2 europe-west2 uksouth uk
  gb eu-central-2 switzerlandnorth ch-geneva au`;

describe("where a region lies, by its name", () => {
  test.each([...union.split(/\s+/), "EU (Frankfurt)", "Åland Islands"])("%s lies in the Union", (region) => {
    expect(placeOf(region)).toBe("eu");
  });

  test.each([...elsewhere.split(/\s+/), "United States"])("%s lies elsewhere", (region) => {
    expect(placeOf(region)).toBe("elsewhere");
  });

  test.each([null, "", "  ", "main", "rack 7", "eucalyptus", "region-1", "x"])("nobody can tell from %s", (region) => {
    expect(placeOf(region)).toBe("unknown");
  });
});
