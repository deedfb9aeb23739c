import { describe, expect, test } from "vitest";
import { keptEmail, placeAfter, signInForm } from "@/lib/forms/sign-in";

describe("the place after signing in", () => {
  test.each([
    "/desk",
    "/desk/requests/WD-7KQ4M-2XPRC",
    "/desk/requests?stage=approval&q=a%20b",
    "/transparency#method",
  ])("may be %s", (next) => expect(placeAfter(next)).toBe(next));

  test.each([
    undefined,
    "",
    "desk",
    "https://evil.example/desk",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/desk/../..//evil.example",
    "javascript:alert(1)",
    "/sign-in",
    "/sign-in?next=/sign-in",
    "/api/auth/signout",
    "/desk/ü",
    `/${"x".repeat(2001)}`,
  ])("is the desk instead of %j", (next) => expect(placeAfter(next)).toBe("/desk"));
});

describe("an e-mail", () => {
  test("is kept in one spelling", () => {
    expect(keptEmail.parse("  Ada@DESK.example ")).toBe("ada@desk.example");
    expect(keptEmail.parse("ａda@desk.example")).toBe("ada@desk.example");
  });

  test.each([
    "",
    "ada",
    "ada@",
    "@desk.example",
    "adа@desk.example",
    "a b@desk.example",
    "a@b@c",
    `${"x".repeat(250)}@desk.example`,
  ])("is not %j", (text) => expect(keptEmail.safeParse(text).success).toBe(false));
});

test("a sign-in is asked for both and goes to the desk by itself", () => {
  expect(signInForm.parse({ email: "Ada@desk.example", password: " as typed " })).toEqual({
    email: "ada@desk.example",
    password: " as typed ",
    next: "/desk",
  });
  expect(signInForm.safeParse({ email: "ada@desk.example", password: "" }).success).toBe(false);
  expect(signInForm.safeParse({ email: "ada\0@desk.example", password: "x" }).success).toBe(false);
});
