import { readFile } from "node:fs/promises";
import { isEmpty, seedInstallation } from "@/bin/seed-installation";
import { refusalText } from "@/lib/forms/refusal-text";
import { seedFile } from "@/lib/forms/seed-file";
import { now } from "@/lib/platform/clock";
import type { Command } from "../command";

export const command: Command = {
  summary: "Tell an empty installation from a file: people, parties, requests with their steps",
  usage: "FILE.json [--json]",
  help: `FILE.json  as docs/seed-file.md describes it
--json     prints what was made as JSON

Everything goes through the same rules as at the desk; the first thing that is refused ends it.`,
  positionals: ["FILE.json"],
  options: { json: { type: "boolean" } },
  needs: "database",
  run: async (given) => {
    if (!(await isEmpty())) {
      console.error(refusalText({ code: "not-empty" }));
      return 1;
    }
    const read = seedFile.safeParse(JSON.parse(await readFile(given.path(given.positional("FILE.json")), "utf8")));
    if (!read.success) {
      for (const issue of read.error.issues) console.error(`${issue.path.join(".")}: ${issue.message}`);
      return 1;
    }
    const seeded = await seedInstallation(read.data, now());
    if (given.flag("json")) console.log(JSON.stringify(seeded));
    console.error(
      `Told: ${seeded.people} people, ${seeded.customers} customers, ${seeded.references.length} requests.`,
    );
    return 0;
  },
};
