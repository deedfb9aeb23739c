import { expect, test } from "vitest";
import { anActor } from "@/lib/law/request/testing/a-file";
import { deskItems } from "./desk-items";
import { mailIsKept } from "./desk/mail/kept";

test.each([
  ["demo", undefined, true],
  ["demo", "smtp://mail.example:25", false],
  ["production", undefined, false],
] as const)("in %s with the mail server %s, the way to kept mail is there: %s", (mode, smtpUrl, there) => {
  const kept = mailIsKept({ mode, smtpUrl });
  const keys = deskItems(anActor("reviewer"), kept).map(({ key }) => key);
  expect(keys.includes("mail")).toBe(there);
  expect(keys).toContain("requests");
});
