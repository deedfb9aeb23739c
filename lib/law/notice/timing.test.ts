import { describe, expect, test } from "vitest";
import { deferralInForce, reviewDayRefused } from "@/lib/law/notice/deferral";
import { gaggedQuestionAnswer } from "@/lib/law/notice/gagged-question";
import { noticeStanding } from "@/lib/law/notice/standing";
import { noticeTiming } from "@/lib/law/notice/timing";
import type { NoticeFacts, OrderFacts, RequestFile } from "@/lib/law/request/file";
import { shippedRules } from "@/lib/law/request/rule-set";
import { aFile, noon } from "@/lib/law/request/testing/a-file";
import { type PlainDate, plainDate } from "@/lib/law/shared/plain-date";

const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const aNotice = (change: Partial<NoticeFacts> = {}): NoticeFacts => ({
  id: "n",
  customerId: "customer-1",
  customerName: "First Example Ltd",
  process: 1,
  user: null,
  state: "owed",
  owedSince: noon,
  dueAt: hours(72),
  approvedAt: null,
  deferral: null,
  endedDeferral: null,
  acknowledgedAt: null,
  waiverGround: null,
  bar: null,
  ...change,
});
const anOrder = (change: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "o",
  kind: "ordered",
  issuedBy: "District Court",
  startsAt: noon,
  endsAt: null,
  liftedAt: null,
  extendsId: null,
  restoresId: null,
  targetIds: [],
  ...change,
});
const deferral = { reason: "child_safety", until: hours(240), byId: "a", agreedById: "b" };
const delivered = { id: "p", extractedById: "x", checkedById: "y", passed: true, deliveredAt: hours(1), files: [] };

describe("when a customer is told", () => {
  const cases: readonly [string, Partial<RequestFile>, Partial<NoticeFacts>, string, RegExp][] = [
    ["before", {}, {}, "before", /30 Nov 2026 \(UTC\)/],
    ["at the same time, when the answer is due tomorrow", { dueAt: hours(13) }, {}, "same_time", /due before/],
    ["at the same time, when the data has left", { production: delivered }, {}, "same_time", /left already/],
    ["later, while an order is in force", { orders: [anOrder()] }, {}, "delayed", /District Court.*until it is lifted/],
    ["later, while two persons put it off", {}, { deferral }, "delayed", /safety of a child/],
    [
      "in time, while only one person wants to put it off",
      {},
      { deferral: { ...deferral, agreedById: null } },
      "before",
      /./,
    ],
    ["after an order has ended", { orders: [anOrder({ endsAt: hours(1) })] }, {}, "after_expiry", /Secrecy ended/],
    [
      "after a deferral was ended",
      {},
      { endedDeferral: { reason: "emergency", at: hours(1) } },
      "after_expiry",
      /emergency/,
    ],
    ["not at all, when counsel waived it", {}, { state: "waived", waiverGround: "other" }, "not_needed", /counsel/],
    ["never, when a statute forbids it", {}, { state: "waived", waiverGround: "statutory_bar" }, "never", /statute/],
    [
      "as it was when it left, whatever came later",
      { orders: [anOrder({ startsAt: hours(1) })] },
      { state: "sent", approvedAt: noon },
      "before",
      /./,
    ],
  ];
  test.each(cases)("%s", (_when, file, notice, timing, because) => {
    const found = noticeTiming(aFile(file), aNotice(notice), hours(2));
    expect(found.class).toBe(timing);
    expect(found.because).toMatch(because);
  });

  test("never, where the law itself makes telling an offence; a wish for silence changes nothing", () => {
    const order = anOrder({ kind: "built_in" });
    expect(noticeTiming(aFile({ instrumentCode: "UK_IPA_CD", orders: [order] }), aNotice(), hours(2)).class).toBe(
      "never",
    );
    expect(noticeTiming(aFile({ instrumentCode: "US_PRTT", orders: [order] }), aNotice(), hours(2)).class).toBe(
      "delayed",
    );
    const claim = anOrder({ kind: "claimed_unsupported" });
    expect(noticeTiming(aFile({ orders: [claim] }), aNotice(), hours(2)).class).toBe("before");
  });

  test("each by secrecy about its own accounts only", () => {
    const file = aFile({ orders: [anOrder({ targetIds: ["target-2"] })] });
    expect(noticeStanding(aNotice(), file, hours(2)).kind).toBe("due");
    expect(noticeStanding(aNotice(), { ...file, orders: [anOrder({ targetIds: ["target-1"] })] }, hours(2)).kind).toBe(
      "held",
    );
  });
});

describe("a deferral", () => {
  test("ends with its day, by itself, and gives three working days from there", () => {
    const notice = aNotice({ deferral });
    expect(deferralInForce(notice, hours(239))).not.toBeNull();
    expect(noticeStanding(notice, aFile(), hours(239)).kind).toBe("deferred");
    const due = noticeStanding(notice, aFile(), hours(241));
    expect(due).toMatchObject({ kind: "due", dueAt: new Date("2026-12-08T23:59:59.999Z") });
  });

  test.each([
    ["today", "2026-11-23", "dates-reversed"],
    ["tomorrow", "2026-11-24", null],
    ["thirty days on", "2026-12-23", null],
    ["a day more", "2026-12-24", "review-too-far"],
  ])("looks again %s", (_when, on, code) => {
    expect(reviewDayRefused(day(on), shippedRules, "UTC", noon)?.code ?? null).toBe(code);
  });
});

test("edge case 28: the answer to whether there are secret requests depends on nobody and nothing", () => {
  expect(gaggedQuestionAnswer).toMatch(/same answer to everybody/);
  expect(gaggedQuestionAnswer).not.toMatch(/\$\{|no such request|at present|currently/);
});

function day(text: string): PlainDate {
  const read = plainDate(text);
  if (!read) throw new Error(text);
  return read;
}
