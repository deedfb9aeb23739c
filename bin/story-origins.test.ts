import { expect, test } from "vitest";
import { mayIssue } from "@/lib/law/instrument/jurisdiction";
import { instruments } from "@/lib/law/request/instrument";
import { generator, inventedOrigin } from "@/prisma/story/invented-origin";

test("the invented past gives no authority an instrument that its country cannot issue", () => {
  const draw = generator(7);
  const drawn = Array.from({ length: 3000 }, () => inventedOrigin(draw));
  const strange = drawn.filter(({ code, country }) => !mayIssue(instruments[code], country, "2026-11-23"));
  expect(strange.map(({ code, country }) => `${country} ${code}`)).toEqual([]);
  expect(new Set(drawn.map(({ code }) => code)).size).toBeGreaterThan(10);
});
