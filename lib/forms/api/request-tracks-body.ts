import { z } from "zod";
import { instant, perhapsInstant, perhapsText, person, uuid } from "@/lib/forms/api/plain";

/** The tracks beside the stage, as machines read them. Each id is the one that a step names. */
export const tracksBody = {
  authentications: z.array(z.strictObject({ level: z.string(), checks: z.array(z.string()), at: instant, by: person })),
  secrecy: z.array(
    z.strictObject({
      id: uuid,
      standing: z.string(),
      extends: uuid.nullable().describe("The order it prolongs"),
      restores: uuid.nullable().describe("The order it restores, whose lifting was reversed"),
      startsAt: instant,
      endsAt: perhapsInstant,
    }),
  ),
  notices: z.array(
    z.strictObject({
      id: uuid,
      customer: z.strictObject({ id: uuid, name: z.string() }),
      process: z.int(),
      user: z.strictObject({ targetId: uuid, account: z.string() }).nullable(),
      standing: z.string(),
      timing: z
        .strictObject({
          class: z.enum(["before", "same_time", "delayed", "after_expiry", "never", "not_needed"]),
          because: z.string(),
        })
        .describe("When it is told, or was"),
      dueAt: instant,
      contacts: z
        .array(z.strictObject({ id: uuid, name: z.string(), email: z.string(), preferred: z.boolean() }))
        .describe("Whom the letter can go to; told to whoever may send it"),
    }),
  ),
  clocks: z.array(
    z.strictObject({
      id: uuid,
      rule: z.string(),
      main: z.boolean().describe("The date by which the answer is due"),
      gate: z.boolean().describe("Nothing is delivered before it runs out or is ended"),
      startedAt: instant,
      dueAt: perhapsInstant.describe("Null while it stands still"),
      reason: z.array(z.string()).describe("How it was counted, line by line"),
      calendar: perhapsText,
      endedAt: perhapsInstant,
      endedWhy: perhapsText,
      pauseIds: z.array(uuid).describe("Those of the pauses on which it stands, or stood, still"),
    }),
  ),
  pauses: z.array(
    z.strictObject({
      id: uuid,
      basis: z.enum(["court_stay", "clarification", "authority_suspension"]),
      words: z.string(),
      documentId: uuid.nullable(),
      from: instant,
      to: perhapsInstant,
    }),
  ),
  preservations: z.array(
    z.strictObject({
      id: uuid,
      state: z.string(),
      startsAt: instant,
      endsAt: instant,
      extendedAt: perhapsInstant,
      convertedTo: perhapsText,
      confirmedAt: perhapsInstant.describe("When the authority confirmed that a production order has issued"),
      endedAt: perhapsInstant,
    }),
  ),
  governmentNotices: z
    .array(z.strictObject({ id: uuid, process: z.number().int(), toldOn: z.string() }))
    .describe("That the government told the customer of a backup copy"),
  investigationOn: perhapsText.describe("The day the investigation behind a national security letter began"),
  challenges: z.array(
    z.strictObject({
      id: uuid,
      party: z.string(),
      kind: z.string(),
      orderId: uuid.nullable().describe("The secrecy order it is about; null: the request itself"),
      courtAt: perhapsInstant.describe(
        "When the government went to court on a demand for review of a letter’s secrecy",
      ),
      standing: z.string(),
      stayedUntil: perhapsInstant,
    }),
  ),
  incidents: z.array(z.strictObject({ id: uuid, kind: z.string(), foundAt: instant, settledAt: perhapsInstant })),
  lookBacks: z
    .array(z.strictObject({ id: uuid, proven: z.string(), finding: z.string().nullable() }))
    .describe("What left to a sender who was proven to be an impostor later"),
  recusals: z.array(z.strictObject({ id: uuid, person })).describe("Who may not open this request"),
  processes: z.array(
    z.strictObject({
      number: z.int(),
      kind: z.enum(["amended", "supplementary"]),
      receivedAt: instant,
      documentId: uuid,
    }),
  ),
  certificate: z
    .strictObject({
      process: z.int().describe("The process whose certificate it is"),
      addressedAs: z.string(),
      processorReason: perhapsText,
      refrain: z.boolean(),
      enforcingNotified: z.boolean(),
      enforcingNotifiedOn: perhapsText.describe("The day the enforcing authority received its notification"),
      notNotifiedBecause: perhapsText,
      emergency: z.boolean(),
      servedOn: perhapsText.describe("On whom of us it was served"),
      issuedBy: perhapsText.describe("Who issued or validated it"),
      offence: perhapsText,
      privileged: z.boolean().describe("Whether it seeks data of those who keep secrets by profession"),
      clearedAt: perhapsInstant,
      objectedAt: perhapsInstant,
    })
    .nullable(),
  clarifications: z.array(
    z.strictObject({
      id: uuid,
      grounds: z.array(z.string()),
      askedAt: instant,
      answeredAt: perhapsInstant,
      toCourtAt: perhapsInstant,
    }),
  ),
  attestations: z.array(z.strictObject({ state: z.string(), process: z.int() })),
  memos: z.array(z.strictObject({ kind: z.string(), conclusion: z.string(), at: instant })),
  links: z.array(z.strictObject({ kind: z.string(), reference: z.string(), outgoing: z.boolean() })),
};
