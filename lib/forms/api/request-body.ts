import { z } from "zod";
import { instant, perhapsInstant, perhapsText, person, uuid } from "@/lib/forms/api/plain";
import { approvalBody, narrowingBody, productionBody, targetBody } from "@/lib/forms/api/request-scope-body";
import { tracksBody } from "@/lib/forms/api/request-tracks-body";

/**
 * A request as machines read it, in the names its steps are sent with. Whoever reads it learns every id that a step open
 * to them asks for, and nothing that their page would not show.
 */
export const requestBodySchema = z.strictObject({
  reference: z.string(),
  version: z.int().describe("A step is sent with the version that was read"),
  stage: z.string(),
  outcome: z.string(),
  agencyReference: z.string(),
  authority: z.strictObject({ id: uuid, name: z.string(), country: z.string() }),
  instrument: z.string(),
  legalProcess: z.string(),
  rulesVersion: z.int().describe("The version of the rule set it was received under"),
  category: z.string(),
  demandKind: z.string(),
  accessDemand: z
    .strictObject({ kind: z.string(), shownBy: z.enum(["person", "instrument", "item"]), whole: z.boolean() })
    .nullable()
    .describe("Whether it demands keys or standing access, by whom or what that is shown, and whether nothing else"),
  emergency: z.boolean(),
  receivedAt: instant,
  timeZone: z.string().describe("In which its days are counted"),
  channel: z.string(),
  country: z.string(),
  countryLabel: z.string(),
  dueAt: perhapsInstant,
  dueReason: z.array(z.string()),
  accounts: z.int(),
  duplicateOf: perhapsText,
  origin: z.string(),
  owner: person.nullable(),
  narrowing: narrowingBody,
  targets: z.array(targetBody),
  approvals: z.array(approvalBody),
  productions: z.array(productionBody),
  ...tracksBody,
  documents: z.array(
    z.strictObject({ id: uuid, kind: z.string(), name: z.string(), bytes: z.int(), sha256: z.string() }),
  ),
  choices: z
    .strictObject({
      owners: z.array(person).describe("Who can work on it"),
      colleagues: z.array(person).describe("Whom a conflict can concern"),
      customers: z.array(person).describe("Whose account a target can be; told to whoever may say so"),
    })
    .describe("What steps choose from beside the request itself"),
  steps: z.array(
    z.strictObject({
      step: z.string(),
      allowed: z.boolean(),
      code: z.string().optional(),
      detail: z.string().optional(),
    }),
  ),
});

export type RequestBody = z.output<typeof requestBodySchema>;
