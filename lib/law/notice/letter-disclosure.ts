import type { LetterFact } from "@/lib/law/shared/letter";
import { dayWithZone, listed } from "@/lib/law/shared/letter-words";
import type { PlainDate } from "@/lib/law/shared/plain-date";

/** What we will or did disclose, and when. `what` lists data in words. */
export type NoticeDisclosure =
  | { readonly kind: "undecided" }
  | { readonly kind: "planned"; readonly what: readonly string[]; readonly notBefore: PlainDate }
  | { readonly kind: "made"; readonly what: readonly string[]; readonly on: PlainDate }
  | { readonly kind: "none"; readonly because: NothingDisclosed };

const nothingDisclosed = {
  rejected: "we rejected the request",
  withdrawn: "the authority withdrew the request",
  lapsed: "the authority did not mend the defects of its request, and it ended",
  redirected: "we sent the authority to you",
  no_data: "we hold no such data",
  nothing_more: "we gave nothing beyond what we told you of before",
  preserved: "we were asked to preserve data, not to hand it over",
} as const;

export type NothingDisclosed = keyof typeof nothingDisclosed;

export function disclosureInWords(disclosure: NoticeDisclosure, zone: string): string {
  if (disclosure.kind === "undecided") {
    return "We are reviewing the request. We will disclose no more than the law compels, and nothing without a second person’s approval.";
  }
  if (disclosure.kind === "planned") {
    return `Unless a court or the authority stops it, we will disclose ${listed(disclosure.what)}, not before ${dayWithZone(disclosure.notBefore, zone)}, and no more than that.`;
  }
  if (disclosure.kind === "made") {
    return `We disclosed ${listed(disclosure.what)} to the authority on ${dayWithZone(disclosure.on, zone)}, and no more than that.`;
  }
  if (disclosure.because === "nothing_more") return "We disclosed nothing more than we told you of before.";
  return `We disclosed nothing: ${nothingDisclosed[disclosure.because]}.`;
}

export function disclosureFact(disclosure: NoticeDisclosure, zone: string): LetterFact {
  if (disclosure.kind === "undecided") return { label: "Disclosed", value: "nothing so far" };
  if (disclosure.kind === "planned") {
    const notBefore = dayWithZone(disclosure.notBefore, zone);
    return { label: "To be disclosed", value: `${listed(disclosure.what)}, not before ${notBefore}` };
  }
  if (disclosure.kind === "made") {
    return { label: "Disclosed", value: `${listed(disclosure.what)}, on ${dayWithZone(disclosure.on, zone)}` };
  }
  return { label: "Disclosed", value: `nothing: ${nothingDisclosed[disclosure.because]}` };
}
