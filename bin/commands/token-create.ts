import { createToken } from "@/lib/casework/create-token";
import { operator } from "@/lib/casework/operator";
import { keptEmail } from "@/lib/forms/sign-in";
import { now } from "@/lib/platform/clock";
import { type Command, WrongUsage } from "../command";

export const command: Command = {
  summary: "Make a token with which a program acts as a person",
  usage: "--user EMAIL [--label L] [--json]",
  help: `--user EMAIL   whose rights the token has
--label L      what it is for, as people will read it later
--json         prints {"id","token"} instead of the token alone

The token is printed on standard output once and kept nowhere.`,
  positionals: [],
  options: { user: { type: "string" }, label: { type: "string" }, json: { type: "boolean" } },
  needs: "database",
  run: async (given) => {
    const email = keptEmail.safeParse(given.value("user") ?? "");
    const label = (given.value("label") ?? "command line").trim();
    if (!email.success) throw new WrongUsage("--user is missing or is not an e-mail address.");
    if (label === "" || label.length > 200) throw new WrongUsage("--label has 1 to 200 characters.");
    const result = await createToken(operator, { email: email.data, label }, now());
    if (!result.ok) {
      console.error(`Nobody who may sign in has the address ${email.data}.`);
      return 1;
    }
    const { id, token } = result.value;
    console.log(given.flag("json") ? JSON.stringify({ id, token }) : token);
    return 0;
  },
};
