import { cpus, loadavg } from "node:os";
import { timed } from "@/bin/steps";
import { buildBareApp } from "./bare-app";
import { fillDesk } from "./fill-desk";
import { measureImports } from "./measure-imports";
import { measurePublic } from "./measure-public";
import { measureQueue } from "./measure-queue";
import { measureRecord } from "./measure-record";
import { measureReport } from "./measure-report";
import type { Options } from "./options";
import type { Place } from "./place";
import type { Results } from "./results";
import { measureScripts } from "./measure-scripts";
import { memoryOf, startBareSite, startOurSite } from "./sites";

/**
 * Fills the desk, which is the import's measurement, starts both sites and measures them beside each other.
 *
 * @param onStarted told of everything that must be stopped at the end, also when something fails on the way
 */
export async function measureAll(
  place: Place,
  { requests, rounds }: Options,
  onStarted: (part: { stop: () => Promise<void> }) => void,
): Promise<Results> {
  const begun = performance.now();
  await buildBareApp();
  const before = loadavg()[0] ?? 0;
  const desk = await fillDesk();
  const imports = await timed("imports measured", () => measureImports(place, desk, requests));
  const ours = await startOurSite(place.ownerUrl);
  onStarted(ours);
  const bare = await startBareSite();
  onStarted(bare);
  const how = { warmUp: 15, rounds };
  const report = await timed("report measured", () => measureReport(place, desk, how));
  const record = await timed("record measured", () => measureRecord());
  const queue = await timed("queue measured", () => measureQueue(place, desk, { ours, bare }, how));
  const publicPage = await timed("public page measured", () => measurePublic(desk, { ours, bare }, how));
  const scripts = await measureScripts(desk, { ours, bare });
  const memory = [
    { name: "memory of the web process at the end", value: await memoryOf(ours), unit: "MiB" },
    { name: "memory of the bare site's at the end", value: await memoryOf(bare), unit: "MiB" },
  ];
  return {
    schema: "writdesk-bench/1",
    at: new Date().toISOString(),
    machine: {
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
      cpus: cpus().length,
      model: cpus()[0]?.model.trim() ?? "unknown",
      load: { before, after: loadavg()[0] ?? 0 },
    },
    requests,
    seconds: (performance.now() - begun) / 1000,
    ratios: [...queue, ...imports.ratios, report, publicPage],
    figures: [...imports.figures, record, ...scripts, ...memory],
  };
}
