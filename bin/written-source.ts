import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const files = ["app", "bin", "components", "lib", "prisma"]
  .filter((root) => existsSync(root))
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => `${root}/${name.replaceAll("\\", "/")}`),
  )
  .concat("instrumentation.ts")
  .filter((name) => /\.tsx?$/.test(name) && statSync(name).isFile());

/** Every file of ours that is no test and was written by hand: what the tests of the house look at. */
export const written = files.filter((name) => !name.startsWith("lib/store/client/") && !/\.test\.tsx?$/.test(name));

export const source = (file: string): string => readFileSync(file, "utf8");

/** Every place an import of a file names, as a path from the root; a package keeps its own name. */
export function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(importLine)].map(([, named, bare]) => {
    const specifier = named ?? bare ?? "";
    if (specifier.startsWith("@/")) return specifier.slice(2);
    if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier)).replaceAll("\\", "/");
    return specifier;
  });
}

const importLine =
  /(?:^|\n)\s*(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"'\s]+)["']|\b(?:import|require)\s*\(?\s*["']([^"'\s]+)["']/g;
