import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type ListedMessage, MessageList, type SettleActions } from "@/components/notice/message-list";
import { NoticePreview, type PreviewedNotice } from "@/components/notice/notice-preview";
import { writeLetter } from "@/lib/law/shared/letter";

const now = new Date("2026-11-23T12:00:00Z");
const action = () => Promise.resolve({});
const ada = { id: "c1", name: "Ada Vance", email: "ada@nordwind.example" };
const ben = { id: "c2", name: "Ben Ode", email: "ben@nordwind.example" };

const notice = (parts: Partial<PreviewedNotice> = {}): PreviewedNotice => ({
  reference: "WD-7K3M",
  version: 4,
  noticeId: "n1",
  customerName: "Nordwind",
  zone: "UTC",
  mayReveal: false,
  standing: { kind: "due", dueAt: now, late: false },
  letter: writeLetter({
    reference: "WD-7K3M",
    subject: "Notice",
    greeting: "To Ada Vance:",
    paragraphs: ["Word."],
    facts: [],
    closing: ["The desk"],
  }),
  desk: { provider: "Example Cloud", name: "Legal response desk", email: "legal@cloud.example", phone: null },
  recipient: ada,
  contacts: [ada],
  digest: "d".repeat(64),
  ...parts,
});

const preview = (parts: Partial<PreviewedNotice> = {}, given: typeof action | null = action) =>
  renderToStaticMarkup(
    <NoticePreview notice={notice(parts)} action={given} now={now} contactHref={(id) => `?contact=${id}`} />,
  );

describe("the preview of a notice", () => {
  test("sends just what it shows: its recipient, its digest, its version", () => {
    const html = preview();
    expect(html).toContain("Send it to ada@nordwind.example");
    for (const [name, value] of [
      ["digest", "d".repeat(64)],
      ["contactId", "c1"],
      ["noticeId", "n1"],
      ["version", "4"],
      ["step", "send-notice"],
    ])
      expect(html).toContain(`name="${name}" value="${value}"`);
  });

  test("under an order says until when and by whom, and has no button", () => {
    const order = {
      id: "o",
      kind: "ordered",
      issuedBy: "District Court",
      startsAt: now,
      endsAt: null,
      liftedAt: null,
      extendsId: null,
      restoresId: null,
      targetIds: [],
    } as const;
    const until = new Date("2026-11-24T12:00:00Z");
    const html = preview({ standing: { kind: "held", until, order } });
    expect(html.replace(/<[^>]*>/g, "")).toContain("Held until 24 Nov 2026, 12:00 (UTC), by order of District Court");
    expect(html).not.toContain("<button");
    expect(preview({ standing: { kind: "held", until: null, order } })).toContain("until it is lifted");
  });

  test("offers the letter for another contact by a link, and no button to who may only look", () => {
    expect(preview({ contacts: [ada, ben] })).toContain(`href="?contact=c2"`);
    expect(preview({}, null)).not.toContain("<button");
    expect(preview({ standing: { kind: "sent" } })).not.toContain("<button");
  });
});

describe("the letters of a request", () => {
  const message = (parts: Partial<ListedMessage>): ListedMessage => ({
    id: "m1",
    kind: "notice",
    recipient: ada.email,
    subject: "Notice",
    state: "accepted",
    createdAt: now,
    attempts: [],
    ...parts,
  });
  const list = (parts: Partial<ListedMessage>, settle: SettleActions | null = { release: action, confirm: action }) =>
    renderToStaticMarkup(
      <MessageList
        reference="WD-7K3M"
        messages={[message(parts)]}
        zone="UTC"
        now={now}
        noticesDueAt={null}
        settle={settle}
      />,
    );

  test.each(["Send it again", "Record that it arrived"])(
    "offer “%s” only when the outcome is unknown, to who may",
    (words) => {
      expect(list({ state: "unconfirmed" })).toContain(words);
      expect(list({ state: "unconfirmed" }, null)).not.toContain(words);
      expect(list({})).not.toContain(words);
    },
  );

  test("show each try with the server's words, as text", () => {
    const attempts = [{ number: 1, startedAt: now, result: "refused_temporarily", detail: "450 <busy>" }];
    expect(list({ state: "ready", attempts })).toContain("refused temporarily, “450 &lt;busy&gt;”");
  });
});
