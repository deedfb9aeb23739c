import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importsOf, source, written } from "@/bin/written-source";

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
    "ical-generator",
    "next",
    "next-auth",
    "nodemailer",
    "pg",
    "zod",
  ],
  "lib/platform/testing": ["lib/platform", "lib/store", "node:", "pg"],
  components: ["lib/law", "lib/forms", "@base-ui/react", "@tanstack/react-table", "tinykeys", ...react],
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

function fits(path: string, name: string): boolean {
  return path === name || path.startsWith(name.endsWith(":") ? name : `${name}/`);
}

function partOf(path: string): string | undefined {
  return Object.keys(arrows)
    .filter((name) => fits(path, name))
    .toSorted((one, other) => other.length - one.length)[0];
}

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
  return importsOf(file, text)
    .filter((to) => !mayImport(to))
    .map((to) => `${file} -> ${to}`);
}

function lawStrays(file: string, text: string): string[] {
  const rank = (path: string) => lawOrder.findIndex((row) => row.some((name) => name === path.split("/")[2]));
  const own = rank(file);
  if (own === -1) return [`${file} is in no place of the law's order`];
  return importsOf(file, text)
    .filter((to) => to.startsWith("lib/law/") && to.split("/")[2] !== file.split("/")[2])
    .filter((to) => rank(to) === -1 || rank(to) >= own)
    .map((to) => `${file} -> ${to}`);
}

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

  test("lists no crossing that nobody uses", () => {
    const unused = Object.entries(crossings).flatMap(([file, allowed]) => {
      const used = existsSync(file) ? importsOf(file, source(file)) : [];
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
});
