import { describe, expect, test } from "vitest";
import { foundPlaceText, searchAddress } from "./search-asked";

const place = { near: 2, at: new Date("2026-11-23T12:00:00.123Z"), id: "0b0f7d0e-1111-4222-8333-444455556666" };

describe("the address of a search", () => {
  test("gives back what a link of ours says", () => {
    const after = foundPlaceText("notes", place);
    expect(searchAddress({ q: " SW 26 ", kind: "notes", after })).toEqual({
      q: "SW 26",
      kind: "notes",
      after: place,
      leftOut: [],
    });
  });

  test.each([
    [{ kind: "people" }, ["kind"]],
    [{ kind: ["notes", "x"], after: foundPlaceText("requests", place) }, ["after"]],
    [{ after: foundPlaceText("notes", place) }, ["after"]],
    [{ kind: "notes", after: "notes.9.0.x" }, ["after"]],
    [{ kind: "notes", after: `notes.1.-zzzzzzzzz.${place.id}` }, ["after"]],
    [{ kind: "notes", after: "n".repeat(100) }, ["after"]],
  ])("leaves out of %j what means nothing", (params, leftOut) => {
    expect(searchAddress(params)).toMatchObject({ q: "", after: null, leftOut });
  });

  test("takes the first of several, and none for an empty one", () => {
    expect(searchAddress({ q: ["one", "two"] }).q).toBe("one");
    expect(searchAddress({})).toEqual({ q: "", kind: null, after: null, leftOut: [] });
  });
});
