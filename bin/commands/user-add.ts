import { keepPerson } from "@/lib/casework/keep-person";
import { operator } from "@/lib/casework/operator";
import { refusalText } from "@/lib/forms/refusal-text";
import { keptEmail } from "@/lib/forms/sign-in";
import { now } from "@/lib/platform/clock";
import { hashPassword } from "@/lib/platform/password";
import { type Command, WrongUsage } from "../command";

export const command: Command = {
  summary: "Add a person who works at the desk",
  usage: "--email E --name N --roles R[,R] [--password-stdin] [--json]",
  help: `--email E          their address; they sign in with it
--name N           as the record will name them
--roles R[,R]      intake, reviewer, senior_counsel, custodian, publisher, auditor, admin, ns_counsel
--password-stdin   reads the password from standard input, so that no list of processes shows it;
                   without it the person has none and cannot sign in with one
--json             prints the new person as JSON

echo 'a long and private sentence' | npm run cli -- user add --email ada@desk.example --name 'Ada Byron' --roles reviewer --password-stdin`,
  positionals: [],
  options: {
    email: { type: "string" },
    name: { type: "string" },
    roles: { type: "string" },
    "password-stdin": { type: "boolean" },
    json: { type: "boolean" },
  },
  needs: "database",
  run: async (given) => {
    const email = keptEmail.safeParse(given.value("email") ?? "");
    const name = (given.value("name") ?? "").trim();
    const roles = (given.value("roles") ?? "")
      .split(",")
      .map((role) => role.trim())
      .filter(Boolean);
    if (!email.success) throw new WrongUsage("--email is missing or is not an e-mail address.");
    if (name === "" || name.length > 200) throw new WrongUsage("--name is missing, or longer than 200 characters.");
    const password = given.flag("password-stdin") ? await readPassword() : undefined;
    const person = { email: email.data, name, roles, ...(password !== undefined && { password }) };
    const result = await keepPerson(operator, person, hashPassword, now());
    if (!result.ok) {
      console.error(refusalText(result.refusal));
      return 1;
    }
    const { id } = result.value;
    if (given.flag("json")) console.log(JSON.stringify({ id, email: email.data, name, roles }));
    else console.error(`${name} is added as ${email.data}.`);
    return 0;
  },
};

/** All of standard input but the line's end. */
async function readPassword(): Promise<string> {
  let text = "";
  process.stdin.setEncoding("utf8");
  for await (const part of process.stdin) {
    text += String(part);
    if (text.length > 2000) break;
  }
  return text.replace(/\r?\n$/, "");
}
