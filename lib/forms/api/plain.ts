import { z } from "zod";

/** What the bodies of API v1 are made of: instants as ISO texts in UTC, days as `YYYY-MM-DD`. */
export const instant = z.string().meta({ format: "date-time" });
export const perhapsInstant = instant.nullable();
export const uuid = z.string().meta({ format: "uuid" });
export const perhapsText = z.string().nullable();

/** Somebody of the desk. */
export const person = z.strictObject({ id: uuid, name: z.string() });

export const days = z
  .strictObject({ from: perhapsText, to: perhapsText })
  .describe("Both ends included; null: without bound");
