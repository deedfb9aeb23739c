import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nestedOf, readForm, textProblem, typedOf } from "@/lib/forms/typed";

function form(fields: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("what is given back", () => {
  test("is all that was typed, several values as a list, and no file, no password, nothing of React's", () => {
    const data = form([
      ["agency", " A\r\nB "],
      ["checks", "call_back"],
      ["checks", "supervisor"],
      ["newPassword", "hush"],
      ["client_secret", "hush"],
      ["file", new File(["x"], "order.pdf")],
      ["$ACTION_REF_1", ""],
      ["__proto__", "x"],
      ["secrecyUntil", "2026-11-23"],
    ]);
    expect(typedOf(data)).toEqual({
      agency: " A\r\nB ",
      checks: ["call_back", "supervisor"],
      secrecyUntil: "2026-11-23",
    });
  });
});

describe("a form read as JSON", () => {
  test("has groups, lists and lists under one name", () => {
    const data = form([
      ["agency", "A"],
      ["items.0.category", "content"],
      ["items.0.days.from", "2026-01-01"],
      ["items.1.category", "traffic"],
      ["checks", "a"],
      ["checks", "b"],
      ["text", "one\r\ntwo"],
      ["scope.3f2a9c1e-0000-4000-8000-000000000001.approved", "on"],
    ]);
    expect(nestedOf(data)).toEqual({
      agency: "A",
      items: [{ category: "content", days: { from: "2026-01-01" } }, { category: "traffic" }],
      checks: ["a", "b"],
      text: "one\ntwo",
      scope: { "3f2a9c1e-0000-4000-8000-000000000001": { approved: "on" } },
    });
  });

  test("closes up over rows taken out, keeps their order, and still knows their names", () => {
    const { input, nameOf } = readForm(
      form([
        ["items.10.a", "ten"],
        ["items.2.a", "two"],
        ["items.2.rows.5.b", "x"],
      ]),
    );
    expect(input).toEqual({ items: [{ a: "two", rows: [{ b: "x" }] }, { a: "ten" }] });
    expect(nameOf(["items", 1, "a"])).toBe("items.10.a");
    expect(nameOf(["items", 0, "rows", 0, "b"])).toBe("items.2.rows.5.b");
    expect(nameOf(["items", 0, "missing"])).toBe("items.2.missing");
    expect(nameOf(["nothing", 0])).toBe("nothing.0");
  });

  test("names the whole field where one value of several is wrong", () => {
    const { nameOf } = readForm(
      form([
        ["checks", "a"],
        ["checks", "b"],
      ]),
    );
    expect(nameOf(["checks", 1])).toBe("checks");
  });

  test("keeps a file that was chosen and leaves out one that was not", () => {
    const file = new File(["x"], "order.pdf");
    expect(
      nestedOf(
        form([
          ["file", file],
          ["other", new File([], "")],
        ]),
      ),
    ).toEqual({ file });
  });

  test("survives any names, touches no prototype, and reaches no deeper than it may", () => {
    const name = fc.array(fc.constantFrom("__proto__", "constructor", "prototype", "polluted", "0", "1", "", "a"), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            name.map((parts) => parts.join(".")),
            fc.string(),
          ),
          { maxLength: 12 },
        ),
        (fields) => {
          const { input, nameOf } = readForm(form(fields));
          expect(JSON.stringify(input).split(/[{[]/).length).toBeLessThan(200);
          nameOf(["a", 0, "a"]);
          expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
          expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
        },
      ),
    );
  });

  test("is not read on without end", () => {
    const { input, problems } = readForm(form(Array.from({ length: 3002 }, (_, place) => [`f${place}`, "x"])));
    expect(Object.keys(input)).toHaveLength(3000);
    expect(problems[""]).toHaveLength(1);
  });

  test.each(["a\0b", "\ud800", "x".repeat(100_001)])("cannot hold %j", (text) =>
    expect(textProblem(text)).not.toBeNull(),
  );
  test.each(["", "Präfektur 第 😀", "x".repeat(100_000)])("can hold %j", (text) =>
    expect(textProblem(text)).toBeNull(),
  );
});
