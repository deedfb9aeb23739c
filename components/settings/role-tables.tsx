import { Table } from "@/components/ui/table";
import { listWords } from "@/lib/forms/words";
import { type Deed, deeds } from "@/lib/law/permission/may";
import { allRoles, type Role, roles } from "@/lib/law/permission/role";
import { stepWords } from "@/lib/law/request/step-words";
import { stages } from "@/lib/law/request/stage";
import { isTrackStep, trackNames, trackStepRow } from "@/lib/law/request/track-steps";
import { allSteps, type Step, stepRow } from "@/lib/law/request/workflow";
import { otherSeparations, separations } from "@/lib/law/step/separation";
import { noticeSteps } from "@/lib/law/request/steps/notice";
import { keysOf } from "@/lib/law/shared/keys";

const people = allRoles.filter((role) => role !== "system");

/** What each role is there for, and what it may see and keep besides the steps of requests. */
export function RoleTable() {
  return (
    <Table
      caption="Roles"
      columns={[
        { key: "role", header: "Role", share: 20 },
        { key: "does", header: "Is there for", share: 40 },
        { key: "deeds", header: "May besides", share: 40 },
      ]}
      rows={people.map((role) => ({
        key: role,
        cells: {
          role: roles[role].words,
          does: `${upperFirst(roles[role].does)}.`,
          deeds: upperFirst(listWords(deedsOf(role))) || "Nothing",
        },
      }))}
    />
  );
}

/** Every step a request can take, where, and who may take it: from the very table that casework asks. */
export function StepTable() {
  return (
    <Table
      caption="Who may take which step"
      columns={[
        { key: "step", header: "Step", share: 26 },
        { key: "track", header: "Of", share: 12 },
        { key: "from", header: "Taken at", share: 30 },
        { key: "by", header: "By", share: 20 },
        { key: "notBy", header: "Never by whoever", share: 12 },
      ]}
      rows={allSteps.map((step) => ({
        key: step,
        cells: {
          step: stepWords[step].words,
          track: trackNames[(isTrackStep(step) && trackStepRow(step).track) || "request"],
          from: stagesText(step),
          by: listWords(stepRow(step).by.map((role) => (role === "system" ? "Writdesk itself" : roles[role].words))),
          notBy: notByText(step),
        },
      }))}
    />
  );
}

/** Two deeds that one person may not both do. */
export function SeparationTable() {
  return (
    <Table
      caption="Second persons"
      columns={[
        { key: "first", header: "Whoever does this" },
        { key: "second", header: "does not do this" },
        { key: "when", header: "When" },
        { key: "why", header: "Why" },
      ]}
      rows={[
        ...separations.map(({ first, second, when, why }) => ({
          key: first,
          cells: {
            first: wordsOf(first),
            second: listWords(second.map(wordsOf), "or"),
            when: when === "always" ? "Always" : "In emergencies",
            why,
          },
        })),
        ...otherSeparations.map(({ first, second, why }) => ({
          key: first,
          cells: { first, second, when: "Always", why },
        })),
      ]}
    />
  );
}

function deedsOf(role: Role): readonly string[] {
  return keysOf(deeds)
    .filter((deed) => deeds[deed].some((one) => one === role))
    .map((deed) => deedWords(deed));
}

/** `read-requests` reads as `read requests`: the codes are the law's own words. */
function deedWords(deed: Deed): string {
  return deed.replaceAll("-", " ");
}

function stagesText(step: Step): string {
  const from = stepRow(step).from;
  const every = keysOf(stages);
  if (from.length === every.length) return "Every stage";
  const open = every.filter((stage) => stages[stage].open);
  if (from.length === open.length && open.every((stage) => from.includes(stage))) return "Every open stage";
  const missing = open.filter((stage) => !from.includes(stage));
  if (from.every((stage) => stages[stage].open) && missing.length <= 2)
    return `Every open stage but ${listWords(missing.map((stage) => stages[stage].words))}`;
  return listWords(
    from.map((stage) => stages[stage].words),
    "or",
  );
}

function notByText(step: Step): string {
  const firsts = separations.filter(({ second }) => second.includes(step));
  return listWords(
    firsts.map(({ first, when }) => `${said[first]?.done ?? first}${when === "always" ? "" : " (emergencies)"}`),
    "or",
  );
}

function wordsOf(step: string): string {
  return said[step]?.words ?? step;
}

/** The words of every step, with those of the notice track, which the workflow may not offer yet. */
const said: Readonly<Record<string, { readonly words: string; readonly done: string }>> = {
  ...noticeSteps,
  ...stepWords,
};

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
