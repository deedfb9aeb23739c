import { expect, test } from "vitest";
import { passwordWeak } from "@/lib/law/permission/password-weak";
import { secondsToWait, sessionEnds, sessionStands } from "@/lib/law/permission/session-limits";

const weak = (password: string) => passwordWeak(password, "ada.byron@desk.example", "Ada Byron");

test.each([
  "",
  "short",
  "aaaaaaaaaaaaaaaa",
  "abababababab",
  "123456789012",
  "987654321098",
  "abcdefghijklmnop",
  "Password12345",
  "ada.byron2026!",
  "Ada Byron 2026",
  "x1".repeat(200),
])("%j is weak", (password) => expect(weak(password)).toBe(true));

test.each(["writdesk-demo", "a long and private one", "correct horse battery", "第一第二第三四五六七八九十"])(
  "%j will do",
  (password) => expect(weak(password)).toBe(false),
);

test("a guesser waits longer each time, a colleague never more than a quarter of an hour", () => {
  expect([0, 4, 5, 6, 7, 50].map(secondsToWait)).toEqual([0, 0, 15, 30, 60, 900]);
});

test("a session stands from its first to the last instant before its end", () => {
  const began = new Date("2026-11-23T12:00:00Z");
  const session = { lastSeenAt: began, expiresAt: sessionEnds(began), revokedAt: null };
  const after = (minutes: number) => new Date(began.getTime() + minutes * 60_000);
  expect([0, 29.9, 30].map((minutes) => sessionStands(session, after(minutes)))).toEqual([true, true, false]);
  expect(sessionStands({ ...session, lastSeenAt: after(719) }, after(719.9))).toBe(true);
  expect(sessionStands({ ...session, lastSeenAt: after(719) }, after(720))).toBe(false);
  expect(sessionStands({ ...session, revokedAt: after(1) }, after(1))).toBe(false);
});
