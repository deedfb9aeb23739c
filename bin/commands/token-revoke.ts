import { operator } from "@/lib/casework/operator";
import { revokeToken } from "@/lib/casework/revoke-token";
import { now } from "@/lib/platform/clock";
import { type Command, WrongUsage } from "../command";

export const command: Command = {
  summary: "End a token at once",
  usage: "ID",
  help: "ID   of the token, as `token create --json` and the record name it",
  positionals: ["ID"],
  options: {},
  needs: "database",
  run: async (given) => {
    const id = given.positional("ID").toLowerCase();
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new WrongUsage("ID is not the id of a token.");
    const result = await revokeToken(operator, id, now());
    console.error(result.ok ? "The token is revoked." : "There is no such token, or it was revoked already.");
    return result.ok ? 0 : 1;
  },
};
