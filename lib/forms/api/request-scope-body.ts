import { z } from "zod";
import { days, perhapsInstant, perhapsText, uuid } from "@/lib/forms/api/plain";
import { allDataCategories } from "@/lib/law/shared/data-category";

const figure = z.strictObject({
  items: z.int(),
  accountDays: z.int().describe("Days of one category of one account, added up over items asked between two days"),
  accountDaysOfUnbounded: z.int().describe("The same of items that were asked without bound"),
  unbounded: z.int().describe("Items still without bound"),
});

export const narrowingBody = z
  .strictObject({ asked: figure, permitted: figure, approved: figure, produced: figure })
  .describe("Numerators beside their denominator, `asked`");

const fields = z.array(z.string()).describe("By code; empty: all of its kind of data");

const item = z.strictObject({
  id: uuid,
  process: z.int().describe("The process that asked; 1 is the original"),
  category: z.enum(allDataCategories),
  service: z.string().describe("The services asked, one after a comma; empty: every service"),
  fields: z.array(z.string()).describe("The fields asked, by code; empty: all of its kind of data"),
  asked: days,
  permitted: z.strictObject({
    reach: z.enum(["whole", "in_part", "beyond", "never"]).describe("How far the instrument compels it"),
    condition: perhapsText,
    fields: z
      .array(z.string())
      .nullable()
      .describe("Of the fields asked those it reaches; empty: all of its kind of data; null: nothing"),
    reason: z.string(),
  }),
  decided: z.boolean(),
  narrowed: z.boolean().describe("Less was approved than was asked: fewer days, services or fields, or nothing"),
  approved: days.extend({ service: z.string(), fields }).nullable(),
  produced: z.array(
    days.extend({ productionId: uuid, documentId: uuid, service: z.string(), fields, delivered: z.boolean() }),
  ),
  records: z.int().nullable().describe("Records that left, where the custodian counted them"),
  withheld: perhapsText.describe("Why less was approved than asked"),
  notProduced: z.array(z.string()).describe("Why less was produced than approved"),
});

const answer = z.strictObject({
  outcome: z.string(),
  at: z.string(),
  writingId: uuid.nullable().describe("The document it rests on; null: it was silent"),
  note: z.string(),
});

const attempt = z.strictObject({
  id: uuid,
  outcome: z.string().describe("The newest answer, or what became of the letter"),
  sentAt: perhapsInstant,
  answeredAt: perhapsInstant,
  writingId: uuid.nullable().describe("The document that is the authority’s writing"),
  skipReason: perhapsText,
  answers: z.array(answer).describe("Every answer in turn, also those that another came after"),
});

export const targetBody = z.strictObject({
  id: uuid,
  identifier: z.string(),
  customer: z.strictObject({ id: uuid, name: perhapsText }).nullable(),
  outcome: z.string(),
  partial: z.boolean().describe("Less was disclosed than was asked"),
  redirect: z.string(),
  attempts: z.array(attempt),
  items: z.array(item),
});

export const productionBody = z.strictObject({
  id: uuid,
  approvalId: uuid,
  source: z.string(),
  extractedAt: z.string(),
  passed: z.boolean().nullable(),
  checkedAt: perhapsInstant,
  deliveredAt: perhapsInstant,
  manifestSha256: perhapsText,
  coverLetter: perhapsText.describe("The letter on top of it, as text"),
});

export const approvalBody = z.strictObject({
  id: uuid,
  scopeSha256: z.string(),
  basis: z.string(),
  proposedAt: z.string(),
  approvedAt: perhapsInstant,
  returnedAt: perhapsInstant,
});
