import { expect, test } from "vitest";
import { overlap, standInFor, standsInFor } from "@/lib/law/permission/cover";

const away = (userId: string, coverId: string, fromOn = "2026-11-23", toOn = "2026-11-30") => ({
  userId,
  coverId,
  fromOn,
  toOn,
});
const until = "2026-11-30";

test.each([
  ["the day before", "2026-11-22", null],
  ["the first day", "2026-11-23", { coverId: "bob", until }],
  ["the last day", "2026-11-30", { coverId: "bob", until }],
  ["the day after", "2026-12-01", null],
])("somebody stands in on %s", (_claim, day, standIn) => {
  expect(standInFor([away("ana", "bob")], "ana", day)).toEqual(standIn);
});

test.each([
  ["passes it on when away too", [away("ana", "bob"), away("bob", "cleo")], [], "cleo"],
  ["is nobody in a circle", [away("ana", "bob"), away("bob", "ana")], [], null],
  ["is nobody where the only one is kept from the request", [away("ana", "bob")], ["bob"], null],
  ["passes over one kept from it who is away", [away("ana", "bob"), away("bob", "cleo")], ["bob"], "cleo"],
])("whoever stands in %s", (_claim, absences, mayNot, coverId) => {
  expect(standInFor(absences, "ana", "2026-11-25", mayNot)).toEqual({ coverId, until });
});

test("who stands in for somebody who stands in for another has both, and whoever is away has nobody", () => {
  const absences = [away("ana", "bob"), away("bob", "cleo")];
  expect(standsInFor(absences, "cleo", "2026-11-25")).toEqual(["ana", "bob"]);
  expect(standsInFor(absences, "bob", "2026-11-25")).toEqual([]);
  expect(standsInFor(absences, "cleo", "2026-12-01")).toEqual([]);
});

test("absences overlap when they share a day", () => {
  const one = { fromOn: "2026-11-23", toOn: "2026-11-30" };
  expect(overlap(one, { fromOn: "2026-11-30", toOn: "2026-12-05" })).toBe(true);
  expect(overlap(one, { fromOn: "2026-12-01", toOn: "2026-12-05" })).toBe(false);
});
