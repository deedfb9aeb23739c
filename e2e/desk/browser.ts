import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium that is on this machine already, else the one that an npm package carries: nobody downloads a browser. */
export async function browserPath(): Promise<string> {
  const found = [process.env["CHROMIUM_PATH"] ?? "", chromium.executablePath(), ...installed].find(
    (path) => path !== "" && existsSync(path),
  );
  if (found !== undefined) return found;
  const { default: carried } = await import("@sparticuz/chromium");
  return carried.executablePath();
}
