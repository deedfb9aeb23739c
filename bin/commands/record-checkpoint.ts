import { operator } from "@/lib/casework/operator";
import { checkpoint } from "@/lib/casework/verify-record";
import { now } from "@/lib/platform/clock";
import type { Command } from "../command";

export const command: Command = {
  summary: "Print the last entry of every chain, to be kept outside the database",
  usage: "",
  help: `npm run --silent cli -- record checkpoint > 2026-11-23.json`,
  positionals: [],
  options: {},
  needs: "database",
  run: async () => {
    const heads = await checkpoint(operator);
    console.log(JSON.stringify({ schema: "writdesk-checkpoint/1", at: now().toISOString(), heads }, null, 1));
    return 0;
  },
};
