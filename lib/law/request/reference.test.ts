import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReference, reference } from "@/lib/law/request/reference";

const random = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe("a reference", () => {
  test("is read back however it is said: spaces, dashes, case and look-alike letters aside", () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const one = reference(bytes);
        expect(one).toMatch(/^WD-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(readReference(one)).toBe(one);
        expect(readReference(one.toLowerCase().replaceAll("-", " "))).toBe(one);
        expect(readReference(one.slice(3).replaceAll("0", "O").replaceAll("1", "l"))).toBe(one);
      }),
    );
  });

  test("is read without its prefix also where its own symbols begin like it", () => {
    const one = reference(Uint8Array.from([28, 13, 0, 0, 0, 0, 0, 0, 0]));
    expect(one).toMatch(/^WD-WD0/);
    expect(readReference(one.slice(3))).toBe(one);
    expect(readReference(one)).toBe(one);
  });

  test("with one wrong symbol, or two neighbours swapped, is none", () => {
    fc.assert(
      fc.property(random, fc.nat(8), fc.integer({ min: 1, max: 30 }), (bytes, place, by) => {
        const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        const symbols = [...reference(bytes).slice(3).replace("-", "")];
        const wrong = [...symbols];
        wrong[place] = alphabet.charAt((alphabet.indexOf(symbols[place] ?? "0") + by) % 31);
        if (wrong.join("") !== symbols.join("") && alphabet.indexOf(symbols[place] ?? "0") < 31)
          expect(readReference(wrong.join(""))).toBeNull();
        const swapped = [...symbols];
        const next = Math.min(place + 1, 8);
        [swapped[place], swapped[next]] = [symbols[next] ?? "", symbols[place] ?? ""];
        const difference =
          Math.abs(alphabet.indexOf(swapped[place] ?? "0") - alphabet.indexOf(swapped[next] ?? "0")) % 31;
        if (difference !== 0) expect(readReference(swapped.join(""))).toBeNull();
      }),
    );
  });

  test("is not found in anything else that is typed", () => {
    for (const typed of ["", "WD-", "warrant", "WD-00000-0000U", "GJ 26-1187"]) expect(readReference(typed)).toBeNull();
  });
});
