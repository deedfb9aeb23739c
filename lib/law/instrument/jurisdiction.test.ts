import { expect, test } from "vitest";
import { instrumentRules } from "@/lib/law/instrument/instrument-rules";
import { jurisdictionWords } from "@/lib/law/instrument/jurisdiction";

test.each([
  ["US_WARRANT", "United States"],
  ["EU_EPOC", "Member States of the European Union but Denmark"],
  ["EU_NATIONAL", "Every Member State of the European Union"],
  ["CLOUD_FOREIGN", "United Kingdom, Australia (since 31 Jan 2024)"],
  ["MLAT", "Any country"],
] as const)("%s can be issued in: %s", (code, words) => {
  expect(jurisdictionWords(instrumentRules[code])).toBe(words);
});
