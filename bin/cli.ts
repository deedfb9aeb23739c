import { enterDemoUnlessConfigured } from "@/lib/platform/demo-environment";
import { environment } from "@/lib/platform/environment";
import { WrongUsage, type Command, type Given } from "./command";
import { commandHelp, commandList, findCommand, readArguments } from "./command-line";
import { generateWhenStale } from "./building";

/** `npm run cli -- VERB …`: exit 0 done, 1 refused or failed, 2 wrong usage. */
async function main(words: readonly string[]): Promise<0 | 1 | 2> {
  if (words.length === 0 || words[0] === "--help" || words[0] === "-h" || words[0] === "help") {
    console.error(await commandList());
    return words.length === 0 ? 2 : 0;
  }
  await generateWhenStale(); // a verb may load the store, which needs its client
  const found = await findCommand(words);
  if (!found) throw new WrongUsage(`There is no verb "${words[0]}". See: npm run cli -- --help`);
  try {
    const given = readArguments(found.command, found.rest);
    if (!given.wantsHelp) return await perform(found.command, given);
    console.error(commandHelp(found.verb, found.command));
    return 0;
  } catch (cause) {
    if (cause instanceof WrongUsage) console.error(`${commandHelp(found.verb, found.command)}\n`);
    throw cause;
  }
}

async function perform(command: Command, given: Given): Promise<0 | 1> {
  if (command.needs === "nothing") return command.run(given);
  await enterDemoUnlessConfigured();
  environment();
  const { prepareNow } = await import("./prepared-database");
  const database = await prepareNow();
  const { disconnect } = await import("@/lib/store/database");
  try {
    return await command.run(given);
  } finally {
    await disconnect();
    await database.stop();
  }
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  if (process.env["DEBUG"]) console.error(cause);
  process.exit(cause instanceof WrongUsage ? 2 : 1);
}
