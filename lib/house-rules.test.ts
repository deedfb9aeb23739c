import { describe, expect, test } from "vitest";
import { importsOf, source, written } from "@/bin/written-source";

const banned = /(?:^|\/)(?:utils?|helpers?|misc|common|managers?|services?)(?:\/|\.tsx?$)/;

/** Exports of an actions file that are not made by `deskAction` or `publicAction`, which sign in and parse. */
function unmadeActions(file: string, text: string): string[] {
  if (file === "app/(desk)/sign-out/actions.ts") return []; // takes nothing and must also end a session that is over
  const exports = [...text.matchAll(/^export\s+(?!type\b|interface\b)(.*)$/gm)].map(([, rest = ""]) => rest);
  return exports
    .filter((rest) => !/^const \w+(?::[^=]+)? = (?:deskAction|publicAction|deskForm|deskAsk)(?:<[^>]*>)?\(/.test(rest))
    .map((rest) => `${file}: ${rest}`);
}

const isClient = (text: string) => /^\s*["']use client["']/.test(text);
const behindTheServer = /^lib\/(?:casework|store|platform)(?:\/|$)/;
/** Server data caches have handed one person's data to another. React's `cache`, which lives for one request, is none. */
const dataCache = /\bunstable_cache\b|["']use cache\b|\bunstable_cacheLife\b|\bcacheTag\(/;

describe("the house", () => {
  test("sends nothing from behind the server to the browser", () => {
    const clients = written.filter((file) => isClient(source(file)));
    expect(clients.length).toBeGreaterThan(3);
    expect(clients.flatMap((file) => importsOf(file, source(file)).filter((to) => behindTheServer.test(to)))).toEqual(
      [],
    );
  });

  test("makes every server action with a maker that signs in, in an actions file", () => {
    const actions = written.filter((file) => /^app\/.*actions\.ts$/.test(file));
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.flatMap((file) => unmadeActions(file, source(file)))).toEqual([]);
    const elsewhere = written.filter(
      (file) => /^\s*["']use server["']/m.test(source(file)) && !/^app\/.*actions\.ts$/.test(file),
    );
    expect(elsewhere).toEqual([]);
  });

  test("keeps no data between requests", () => {
    expect(written.filter((file) => dataCache.test(source(file)))).toEqual([]);
  });

  test("has no drawer for odds and ends", () => {
    expect(written.filter((file) => banned.test(file))).toEqual([]);
  });
});

test("a planted fault is caught among actions, caches and names", () => {
  expect(unmadeActions("app/actions.ts", "export async function save(data: FormData) {}")).toHaveLength(1);
  expect(unmadeActions("app/actions.ts", "export const save = wrap(deskAction(x))")).toHaveLength(1);
  expect(unmadeActions("app/actions.ts", "export const save = deskAction(form, async () => {})")).toEqual([]);
  expect(
    ["unstable_cache(load)", '"use cache"', "'use cache: private'"].filter((text) => !dataCache.test(text)),
  ).toEqual([]);
  expect(["lib/utils/x.ts", "lib/casework/helpers.ts"].filter((file) => !banned.test(file))).toEqual([]);
  expect(isClient('"use client";\nimport x from "y"')).toBe(true);
});
