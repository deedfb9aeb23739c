import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

const react = ["react", "react-dom", "next"];

/**
 * What each part may import besides itself: our parts by their folder, packages by their name, Node's own by `node:`.
 * A file belongs to the longest name that fits; one that belongs to none is a fault, so nothing grows beside the plan.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  "lib/law": ["temporal-polyfill"],
  "lib/forms": ["lib/law", "csv-parse", "csv-stringify", "temporal-polyfill", "zod"],
  "lib/store": ["lib/law", "lib/store/client", "node:", "@prisma/adapter-pg"],
  "lib/store/client": ["node:", "@prisma/client"],
  "lib/casework": ["lib/law", "lib/store", "node:crypto", "node:timers"],
  "lib/casework/testing": [
    "lib/law",
    "lib/forms",
    "lib/store",
    "lib/casework",
    "lib/platform",
    "lib/platform/testing",
    "node:",
  ],
  "lib/platform": [
    "lib/law",
    "lib/forms",
    "node:",
    "@fastify/busboy",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/driver-adapter-utils",
    "@prisma/schema-engine-wasm",
    "date-holidays",
    "file-type",
    "graphile-worker",
    "next",
    "next-auth",
    "nodemailer",
    "pg",
    "zod",
  ],
  "lib/platform/testing": ["lib/platform", "lib/store", "node:", "pg"],
  components: ["lib/law", "lib/forms", "@tanstack/react-table", ...react],
  app: [
    "components",
    "lib/law",
    "lib/forms",
    "lib/casework",
    "lib/platform",
    "node:",
    "next-auth",
    "zod",
    "@fastify/busboy",
    "@fontsource-variable",
    ...react,
  ],
  bin: ["components", "lib/law", "lib/forms", "lib/casework", "lib/platform", "node:", "tsx", "zod"],
  prisma: ["bin", "lib/law", "lib/forms", "lib/casework", "lib/platform", "node:"],
  "instrumentation.ts": ["lib/platform", "next"],
};

/** Single files that may cross a line, with the reason. The list may only become shorter. */
const crossings: Readonly<Record<string, readonly string[]>> = {
  // Whoever starts a process prepares the store's database and closes the store at the end.
  "bin/prepared-database.ts": ["lib/store/law-tables"],
  "bin/cli.ts": ["lib/store/database"],
  "bin/demo-seed.ts": ["lib/store/database"],
  // Whoever carries out the queue does so as the system's own person.
  "bin/worker-tasks.ts": ["lib/store/law-tables"],
  // A seeded request takes its steps by the very table that the desk and the API use.
  "bin/seed-request.ts": ["app/step-table"],
};

/** The law's own order: a folder may import those before its line, and itself. */
const lawOrder = [
  ["shared"],
  ["rules"],
  ["permission", "authority", "deadline"],
  ["instrument"],
  ["request"],
  ["redirect", "secrecy", "preservation", "challenge"],
  ["disclosure"],
  ["notice"],
  ["process", "emergency", "incident", "epoc", "conflict"],
  ["step"],
  ["record"],
  ["transparency"],
] as const;

const banned = /(?:^|\/)(?:utils?|helpers?|misc|common|managers?|services?)(?:\/|\.tsx?$)/;

const files = ["app", "bin", "components", "lib", "prisma"]
  .filter((root) => existsSync(root))
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => `${root}/${name.replaceAll("\\", "/")}`),
  )
  .concat("instrumentation.ts")
  .filter((name) => /\.tsx?$/.test(name) && statSync(name).isFile());
const written = files.filter((name) => !name.startsWith("lib/store/client/") && !/\.test\.tsx?$/.test(name));
const source = (file: string) => readFileSync(file, "utf8");

function fits(path: string, name: string): boolean {
  return path === name || path.startsWith(name.endsWith(":") ? name : `${name}/`);
}

function partOf(path: string): string | undefined {
  return Object.keys(arrows)
    .filter((name) => fits(path, name))
    .toSorted((one, other) => other.length - one.length)[0];
}

/** Every place an import names, as a path from the root; a package keeps its own name. */
function targets(file: string, text: string): string[] {
  return [...text.matchAll(importLine)].map(([, named, bare]) => {
    const specifier = named ?? bare ?? "";
    if (specifier.startsWith("@/")) return specifier.slice(2);
    if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier)).replaceAll("\\", "/");
    return specifier;
  });
}

const importLine =
  /(?:^|\n)\s*(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"'\s]+)["']|\b(?:import|require)\s*\(?\s*["']([^"'\s]+)["']/g;

function strays(file: string, text: string): string[] {
  const home = partOf(file);
  if (home === undefined) return [`${file} is in no known part`];
  const allowed = [...(arrows[home] ?? []), ...(crossings[file] ?? [])];
  const mayImport = (to: string) => {
    const part = partOf(to);
    // A part inside a part is a part of its own: leave to import the outer one is no leave to import the inner one.
    if (part !== undefined && (part === home || allowed.includes(part))) return true;
    return allowed.some((name) => !(name in arrows) && fits(to, name));
  };
  return targets(file, text)
    .filter((to) => !mayImport(to))
    .map((to) => `${file} -> ${to}`);
}

function lawStrays(file: string, text: string): string[] {
  const rank = (path: string) => lawOrder.findIndex((row) => row.some((name) => name === path.split("/")[2]));
  const own = rank(file);
  if (own === -1) return [`${file} is in no place of the law's order`];
  return targets(file, text)
    .filter((to) => to.startsWith("lib/law/") && to.split("/")[2] !== file.split("/")[2])
    .filter((to) => rank(to) === -1 || rank(to) >= own)
    .map((to) => `${file} -> ${to}`);
}

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
  test("was looked at: enough files, in every part that must exist", () => {
    expect(written.length).toBeGreaterThan(150);
    for (const part of [
      "lib/law",
      "lib/forms",
      "lib/store",
      "lib/casework",
      "lib/platform",
      "components",
      "app",
      "bin",
    ]) {
      expect(written.filter((file) => fits(file, part)).length, part).toBeGreaterThan(5);
    }
  });

  test("lets imports run one way", () => {
    expect(written.flatMap((file) => strays(file, source(file)))).toEqual([]);
  });

  test("keeps the law in its own order", () => {
    const law = written.filter((file) => file.startsWith("lib/law/"));
    expect(law.flatMap((file) => lawStrays(file, source(file)))).toEqual([]);
  });

  test("sends nothing from behind the server to the browser", () => {
    const clients = written.filter((file) => isClient(source(file)));
    expect(clients.length).toBeGreaterThan(3);
    expect(clients.flatMap((file) => targets(file, source(file)).filter((to) => behindTheServer.test(to)))).toEqual([]);
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

  test("lists no crossing that nobody uses", () => {
    const unused = Object.entries(crossings).flatMap(([file, allowed]) => {
      const used = existsSync(file) ? targets(file, source(file)) : [];
      return allowed.filter((to) => !used.includes(to)).map((to) => `${file} -> ${to}`);
    });
    expect(unused).toEqual([]);
  });
});

describe("a planted fault is caught", () => {
  test.each([
    ["lib/law/request/workflow.ts", 'import { db } from "@/lib/store/database"'],
    ["lib/law/request/workflow.ts", 'import { db } from "../../store/database"'],
    ["lib/law/request/workflow.ts", 'import { readFileSync } from "node:fs"'],
    ["lib/forms/sign-in.ts", 'import { now } from "@/lib/platform/clock"'],
    ["lib/store/requests.ts", 'import { environment } from "@/lib/platform/environment"'],
    ["lib/casework/send-notice.ts", 'import { sendMail } from "@/lib/platform/mail"'],
    ["lib/casework/send-notice.ts", 'import { PrismaClient } from "@/lib/store/client/client"'],
    ["lib/platform/mail.ts", 'import { saveStage } from "@/lib/store/requests"'],
    ["lib/platform/mail.ts", 'import { freshDatabase } from "@/lib/platform/testing/test-database"'],
    ["components/requests/form.tsx", 'await import("@/lib/casework/receive-request")'],
    ["components/requests/form.tsx", 'export { x } from "@/lib/platform/session"'],
    ["app/(desk)/desk/page.tsx", 'import "@/lib/store/requests"'],
    ["app/(desk)/desk/page.tsx", 'import { PrismaClient } from "@prisma/client"'],
    ["bin/worker.ts", 'import { claim } from "@/lib/store/messages"'],
    ["lib/stray.ts", ""],
  ])("in %s: %s", (file, text) => {
    expect(strays(file, text)).toHaveLength(1);
  });

  test.each([
    ["lib/law/shared/result.ts", 'import "@/lib/law/request/request"'],
    ["lib/law/request/request.ts", 'import "@/lib/law/notice/due-notice"'],
    ["lib/law/redirect/owed.ts", 'import "@/lib/law/secrecy/order"'],
    ["lib/law/nowhere/x.ts", ""],
  ])("against the law's order in %s", (file, text) => {
    expect(lawStrays(file, text)).toHaveLength(1);
  });

  test("among actions, caches and names", () => {
    expect(unmadeActions("app/actions.ts", "export async function save(data: FormData) {}")).toHaveLength(1);
    expect(unmadeActions("app/actions.ts", "export const save = wrap(deskAction(x))")).toHaveLength(1);
    expect(unmadeActions("app/actions.ts", "export const save = deskAction(form, async () => {})")).toEqual([]);
    expect(
      ["unstable_cache(load)", '"use cache"', "'use cache: private'"].filter((text) => !dataCache.test(text)),
    ).toEqual([]);
    expect(["lib/utils/x.ts", "lib/casework/helpers.ts"].filter((file) => !banned.test(file))).toEqual([]);
    expect(isClient('"use client";\nimport x from "y"')).toBe(true);
  });
});
