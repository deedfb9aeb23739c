import { expect, test } from "vitest";
import { anActor } from "@/lib/law/request/testing/a-file";
import { allRoles } from "@/lib/law/permission/role";
import { everyPage } from "@/e2e/desk/every-page";
import { deskPages } from "./desk-pages";

test("no key leads to two pages, whoever asks", () => {
  for (const role of allRoles) {
    const letters = deskPages(anActor(role), true).flatMap(({ letter }) => letter ?? []);
    expect(new Set(letters).size, role).toBe(letters.length);
  }
});

test("every page that its name alone leads to is in somebody’s palette", () => {
  const offered = new Set(allRoles.flatMap((role) => deskPages(anActor(role), true).map(({ href }) => href)));
  const pages = new Set(
    everyPage.map(({ path }) => path.split("?")[0] ?? "").filter((path) => path.startsWith("/desk")),
  );
  // The search has its own key, and what was kept for a person is shown when they sign in.
  expect([...pages].filter((path) => !offered.has(path)).toSorted()).toEqual(["/desk/kept", "/desk/search"]);
});

test("a palette offers no page that its reader may not open", () => {
  const pages = deskPages(anActor("admin"), true).map(({ href }) => href);
  expect(pages).toContain("/desk/settings/people");
  expect(pages).not.toContain("/desk/requests");
  expect(pages).not.toContain("/desk/requests/new");
});
