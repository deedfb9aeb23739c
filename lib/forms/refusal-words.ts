import { listWords } from "@/lib/forms/words";
import { allRoles, roles } from "@/lib/law/permission/role";
import { allMemoKinds, memoConclusions, memoKinds } from "@/lib/law/request/memo";
import { allStages, stages } from "@/lib/law/request/stage";
import { reportChecks } from "@/lib/law/transparency/checks";

/** Why a decision is for Senior counsel. The rest of this file names codes in words; an unknown code stands as it is. */
export const seniorCounselWords = {
  content: "Content is approved by Senior counsel.",
  emergency: "In an emergency Senior counsel approves.",
  reverse: "A demand that names nobody is approved by Senior counsel.",
  access: "Only Senior counsel may say that this is no demand for keys or standing access after all.",
} as const;

export function memoWords(code: string): string {
  const kind = allMemoKinds.find((one) => one === code);
  return kind ? memoKinds[kind].words.toLowerCase() : code;
}

export function conclusionWords(code: string): string {
  const word = Object.entries(memoConclusions).find(([conclusion]) => conclusion === code)?.[1] ?? code;
  return word.charAt(0).toLowerCase() + word.slice(1);
}

export function roleWords(needs: readonly string[]): string {
  const people = allRoles.filter((role) => needs.includes(role) && role !== "system").map((role) => roles[role].words);
  return people.length > 0 ? listWords(people, "or") : "Writdesk itself";
}

export function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

export function stageWords(code: string): string {
  const stage = allStages.find((one) => one === code);
  return stage ? stages[stage].words : code;
}

export function claimOf(name: string): string {
  return Object.entries(reportChecks).find(([check]) => check === name)?.[1].claim ?? name;
}
