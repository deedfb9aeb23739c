import { newMigration } from "@/lib/platform/migrations";
import { WrongUsage, type Command } from "../command";

export const command: Command = {
  summary: "Write the next migration from prisma/schema.prisma",
  usage: "NAME",
  help: "NAME  lower-case words with underscores between, as extend_a_deadline.\nTriggers, policies and functions are added to the written SQL by hand.",
  positionals: ["NAME"],
  options: {},
  needs: "nothing",
  run: async (given) => {
    const name = given.positional("NAME");
    if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new WrongUsage("NAME is lower-case words with underscores between.");
    console.log(await newMigration(name, new Date()));
    return 0;
  },
};
