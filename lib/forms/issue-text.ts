import type { z } from "zod";

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Words for what a schema finds wrong and has no words of its own for. Given to every parse of a form or API body. */
export function issueText(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null
        ? "Fill this in."
        : `This is not ${typeWords(issue.expected)}.`;
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "invalid_value":
      return "Choose one of the answers offered.";
    case "invalid_format":
      return formatWords[issue.format] ?? "This is not in the form asked for.";
    case "not_multiple_of":
      return `Give a multiple of ${issue.divisor}.`;
    case "unrecognized_keys":
      return `Not known here: ${issue.keys.join(", ")}.`;
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return "This cannot be read. Check it.";
  }
}

const formatWords: Readonly<Record<string, string>> = {
  email: "This is not an e-mail address.",
  url: "This is not a web address.",
  uuid: "Choose one from the list.",
  date: "Give a day that exists, as 2026-11-23.",
  datetime: "Give a moment with its zone, as 2026-11-23T14:05:00Z.",
};

function typeWords(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    number: "a number",
    int: "a whole number",
    array: "a list",
    object: "a group of fields",
  };
  return words[expected] ?? `a ${expected}`;
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === "string") return minimum === 1 ? "Fill this in." : `Give at least ${minimum} characters.`;
  if (origin === "array" || origin === "set") return minimum === 1 ? "Give at least one." : `Give at least ${minimum}.`;
  return `This is less than ${minimum}.`;
}

function tooBig(origin: string, maximum: number): string {
  if (origin === "string") return `Keep it to ${maximum.toLocaleString("en")} characters.`;
  if (origin === "array" || origin === "set") return `Give at most ${maximum}.`;
  return `This is more than ${maximum}.`;
}
