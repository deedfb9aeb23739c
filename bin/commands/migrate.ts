import { migrationNames } from "@/lib/platform/migrations";
import type { Command } from "../command";

/** Everything is done by preparing the database, which every command that needs one does first. */
export const command: Command = {
  summary: "Bring the database up to date: roles, tables, queue",
  usage: "",
  positionals: [],
  options: {},
  needs: "database",
  run: async () => {
    console.error(`The database has all ${(await migrationNames()).length} migrations.`);
    return 0;
  },
};
