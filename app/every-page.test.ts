import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { everyPage, firstOf, onTheWay } from "@/e2e/desk/every-page";

/** The addresses of app, as its folders give them: groups in parentheses are no part of one. */
const addresses = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx"))
  .map((file) => `/${file.split("/").slice(0, -1).join("/")}`.replaceAll(/\/\([^)]*\)/g, "") || "/");

/** Whether a path, or the beginning of one, is an address: `[name]` stands for any one part. */
function matches(address: string, path: string): boolean {
  const wanted = address.replaceAll(/\[[^\]]+\]/g, "[^/]+");
  return new RegExp(`^${wanted}$`).test(path.split("?")[0] ?? "");
}

const shown = [
  ...everyPage.map(({ path }) => path),
  ...firstOf.map(({ link, instead }) => instead?.(link) ?? (link.endsWith("/") ? `${link}one` : link)),
];

test("every page of app is opened by the journey that opens every page", () => {
  expect(addresses.length).toBeGreaterThan(30);
  // An address of its own comes first: `/desk/customers/new` is not the page of one customer.
  const exact = new Set(addresses);
  const opens = (address: string, path: string) =>
    matches(address, path) && (address === path.split("?")[0] || !exact.has(path.split("?")[0] ?? ""));
  const missing = addresses.filter((address) => !shown.some((path) => opens(address, path)));
  expect(missing.toSorted()).toEqual(onTheWay.toSorted());
});
