import { dayIn } from "@/lib/law/shared/plain-date";
import type { Refusal } from "@/lib/law/shared/refusal";
import { attest, type Attestation, unconfirmed } from "@/lib/law/transparency/attest";
import { allNeverStatements, neverStatements, type NeverId } from "@/lib/law/transparency/never-statements";
import { type Given, WrongUsage } from "./command";

/** For verbs that publish: what is stated never to have been done, and what of it is confirmed. */
export const statementOptions = {
  state: { type: "string", multiple: true },
  "leave-out": { type: "string", multiple: true },
  confirm: { type: "string", multiple: true },
} as const;

/** Each name with its newest words, for `--help`. */
export function statementList(): string {
  const lines = allNeverStatements.map((id) => `  ${id.padEnd(15)} ${neverStatements[id].wordings.at(-1)?.text ?? ""}`);
  return lines.join("\n");
}

/** The preparer's word. Whether each statement is in it the law asks. */
export function statementsGiven(given: Given): Attestation {
  const state = given.values("state");
  return {
    state: state.includes("all") ? allNeverStatements : state.map((name) => known("--state", name)),
    leaveOut: given.values("leave-out").map((said) => {
      const [name = "", ...rest] = said.split("=");
      const reason = rest.join("=").trim();
      if (reason === "")
        throw new WrongUsage(`--leave-out is given as ${name || "NAME"}=WHY; the reason is kept inside.`);
      return { id: known("--leave-out", name), reason };
    }),
  };
}

/** What the releaser confirms, by name; `all` is whatever is stated. */
export function confirmedGiven(given: Given, { state }: Attestation): readonly string[] {
  const confirm = given.values("confirm");
  return confirm.includes("all") ? state : confirm.map((name) => known("--confirm", name));
}

/** Asked before anything is done, so that a word that is missing leaves nothing half done. */
export function statementsAmiss(statements: Attestation, confirmed: readonly string[], now: Date): Refusal | null {
  const day = dayIn("UTC", now);
  const attested = attest(statements, day);
  return attested.ok ? unconfirmed(attested.value, confirmed, day) : attested.refusal;
}

function known(option: string, name: string): NeverId {
  const found = allNeverStatements.find((id) => id === name.trim());
  if (found) return found;
  throw new WrongUsage(`${option}: there is no statement "${name}". There are: ${allNeverStatements.join(", ")}.`);
}
