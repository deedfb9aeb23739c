import { claimOf } from "@/lib/forms/refusal-words";
import { instantWords, listWords } from "@/lib/forms/words";
import { accessKinds, allAccessKinds } from "@/lib/law/conflict/access-demand";
import type { Refusal } from "@/lib/law/shared/refusal";

/** The codes of what is published: figures, bands, and what we state never to have done. */
const codes = [
  "report-blocked",
  "release-settled",
  "period-open",
  "figures-changed",
  "bands-not-apt",
  "bands-locked",
  "bands-too-early",
  "correction-reason-missing",
  "statement-unsaid",
  "statement-said-twice",
  "statements-stale",
  "statements-unconfirmed",
  "statement-contradicted",
] as const satisfies readonly Refusal["code"][];

type ReportRefusal = Extract<Refusal, { readonly code: (typeof codes)[number] }>;

export function isReportRefusal(refusal: Refusal): refusal is ReportRefusal {
  return codes.some((code) => code === refusal.code);
}

/** Each as a sentence for the reader: what is missing, and who can supply it. */
export function reportRefusalText(refusal: ReportRefusal): string {
  switch (refusal.code) {
    case "report-blocked":
      return `The report cannot be published. Not true yet: ${listWords(refusal.checks.map(claimOf), "and", "; ")}. Found: ${listWords(refusal.faults, "and", "; ")}.`;
    case "release-settled":
      return "This release was published or discarded already.";
    case "period-open":
      return `The period has not ended: it runs until ${instantWords(refusal.until)}. Publish after that.`;
    case "figures-changed":
      return "The figures are not the ones that were prepared. A Publisher prepares the report anew.";
    case "bands-not-apt":
      return `The law gives these bands for a whole ${refusal.months === 12 ? "year" : "half-year"}. Choose such a period.`;
    case "bands-locked":
      return `For ${refusal.label} “${refusal.option}” is chosen already, and another option would narrow what it says. Go on with that one.`;
    case "bands-too-early":
      return `The law lets nothing of this period out before ${instantWords(refusal.until)}. Choose the option after that.`;
    case "correction-reason-missing":
      return "This period is published already. Say what the correction mends: readers will see it.";
    case "statement-unsaid":
      return `Say of each statement that it is made, or why it is left out: ${quoted(refusal.statements)}.`;
    case "statement-said-twice":
      return `Choose to state it or to leave it out, not both: ${quoted(refusal.statements)}.`;
    case "statements-stale":
      return `Nobody said yet whether this is stated: ${quoted(refusal.statements)}. Discard what was prepared; a Publisher prepares the report anew.`;
    case "statements-unconfirmed":
      return refusal.statements.length === 0
        ? "This report makes no statement. Load the page again, and release it without any."
        : `Read what this report states and confirm just that: ${quoted(refusal.statements)}.`;
    case "statement-contradicted":
      return `This cannot be stated: ${quoted(refusal.statements)}. ${refusal.because.map(foundText).join(" ")} Leave it out and say why; readers see no reason.`;
  }
}

/** One kind and one half-year, never how many nor which: whoever publishes may not read requests. */
export function foundText({ kind, half, given }: { kind: string; half: string; given: boolean }): string {
  const known = allAccessKinds.find((one) => one === kind);
  const demand = capital(known ? accessKinds[known].demand : "a demand for access");
  return given
    ? `${demand}, received in ${half}, ended in disclosure.`
    : `${demand}, received in ${half}, is not rejected; Senior counsel can do that.`;
}

function quoted(statements: readonly string[]): string {
  return listWords(
    statements.map((text) => `“${text.replace(/\.$/, "")}”`),
    "and",
    "; ",
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
