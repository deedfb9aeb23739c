import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Something a file of this repository exports; undefined when there is no such file or it does not export it. */
export async function exported(file: string, name: string): Promise<unknown> {
  if (!existsSync(file)) return undefined;
  const loaded: unknown = await import(pathToFileURL(resolve(file)).href);
  return typeof loaded === "object" && loaded !== null ? Reflect.get(loaded, name) : undefined;
}
