import { z } from "zod";
import { day, id } from "@/lib/forms/fields";

/** Who stands in for whom, from the first to the last day of the absence. */
export const coverForm = z.object({
  userId: id("Choose who is away"),
  coverId: id("Choose who stands in"),
  fromOn: day("Give the first day"),
  toOn: day("Give the last day"),
});

export const endCoverForm = z.object({ id: id("Load the page again") });
