import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { smtpModes, startMisbehavingSmtp, type MisbehavingSmtp, type SmtpMode } from "@/e2e/doubles/misbehaving-smtp";
import { sendMail } from "@/lib/platform/mail";
import type { Mail } from "@/lib/platform/mail-message";

const aMail = (parts: Partial<Mail> = {}): Mail => ({
  from: "Writdesk <desk@cloud.example>",
  to: "ada@nordwind.example",
  subject: "Notice – Köln (WD-7K3M)",
  text: "First line.\n.\n..two dots\nFrom a line\nÄnderung 東京\n",
  html: "<p>First line. Änderung 東京</p>\n",
  messageId: "<wd-7k3m.1@cloud.example>",
  date: new Date("2026-11-23T09:30:00Z"),
  ...parts,
});

let smtp: MisbehavingSmtp;
let keptIn: string;
beforeAll(async () => {
  smtp = await startMisbehavingSmtp({ slowMs: 150 });
  keptIn = await mkdtemp(join(tmpdir(), "writdesk-mail-"));
});
afterEach(() => {
  smtp.forget();
  smtp.misbehave("accept");
});
afterAll(async () => {
  await smtp.stop();
  await rm(keptIn, { recursive: true });
});

const send = (mail = aMail(), timeoutMs = 2_000) => sendMail(mail, { smtpUrl: smtp.url, keptIn, timeoutMs });

const nothingSent = { outcome: "refused_temporarily", code: null, text: expect.stringMatching(/^Nothing was sent: /) };
const unknown = { outcome: "unknown", why: expect.any(String) };

const expected = {
  accept: { outcome: "accepted", response: "250 2.0.0 queued as DOUBLE1" },
  "slow accept": { outcome: "accepted", response: "250 2.0.0 queued as DOUBLE1" },
  "4xx at sign-on": { outcome: "refused_temporarily", code: 421, text: "421 too busy" },
  "4xx at recipient": { outcome: "refused_temporarily", code: 450, text: "450 4.2.1 mailbox busy" },
  "5xx at recipient": { outcome: "refused_permanently", code: 550, text: "550 5.1.1 no such mailbox" },
  "4xx after the dot": { outcome: "refused_temporarily", code: 451, text: "451 4.3.0 try later" },
  "5xx after the dot": { outcome: "refused_permanently", code: 554, text: "554 5.7.1 refused by policy" },
  "hangs before its greeting": nothingSent,
  "hangs after the dot": unknown,
  "drops at sender": nothingSent,
  "drops after the dot, kept": unknown,
  "drops after the dot, lost": unknown,
  "garbage greeting": nothingSent,
  "garbage after the dot": unknown,
  "reads late": { outcome: "accepted", response: "250 2.0.0 queued as DOUBLE1" },
} as const satisfies Record<SmtpMode, object>;

const modes = Object.entries(expected);

describe("handing a message to a mail server", () => {
  test.each(modes)("that works so: %s", async (name, result) => {
    const mode = isMode(name);
    smtp.misbehave(mode);
    const started = performance.now();
    expect(await send(aMail(), 400)).toEqual(result);
    expect(performance.now() - started).toBeLessThan(700);
    expect(smtp.accepted.length).toBe(smtpModes[mode].accepted ? 1 : 0);
  });

  test("never says refused of a message that was taken, nor accepted of one that was not", async () => {
    for (const [name] of modes) {
      const mode = isMode(name);
      smtp.misbehave(mode);
      const { outcome } = await send(aMail(), 400);
      if (outcome.startsWith("refused")) expect(smtp.accepted, mode).toEqual([]);
      if (outcome === "accepted") expect(smtp.accepted, mode).toHaveLength(1);
      smtp.forget();
    }
  });

  test("that is not there says that nothing was sent", async () => {
    const closed = await freePort();
    const gone = await sendMail(aMail(), { smtpUrl: `smtp://127.0.0.1:${closed}`, keptIn });
    expect(gone).toEqual({ outcome: "refused_temporarily", code: null, text: expect.stringContaining("ECONNREFUSED") });
    const nameless = await sendMail(aMail(), { smtpUrl: "smtp://mail.invalid:25", keptIn });
    expect(nameless).toEqual(nothingSent);
  });

  test("stops at its time and lets no byte leave later", async () => {
    smtp.misbehave("hangs after the dot");
    expect(await send(aMail(), 200)).toEqual({ outcome: "unknown", why: "no answer within 200 ms" });
    const before = smtp.connections();
    await new Promise((later) => setTimeout(later, 300));
    expect(smtp.accepted).toHaveLength(1);
    expect(smtp.connections()).toBe(before);
  });

  test("whose certificate nobody vouches for sends nothing", async () => {
    const server = new SMTPServer({ secure: true, authOptional: true }).on("error", () => {});
    const port = await new Promise<number>((ready) => {
      const listening = server.listen(0, "127.0.0.1", () => {
        const at = listening.address();
        ready(typeof at === "object" && at !== null ? at.port : 0);
      });
    });
    expect(await sendMail(aMail(), { smtpUrl: `smtps://127.0.0.1:${port}`, keptIn })).toEqual(nothingSent);
    await new Promise<void>((done) => server.close(done));
  });

  test("that refuses the session, not the message, may be tried again: no TLS where it is required", async () => {
    const strict = await sendMail(aMail(), { smtpUrl: `${smtp.url}?tls=required`, keptIn });
    expect(strict).toEqual({ outcome: "refused_temporarily", code: 502, text: "502 5.5.1 not here" });
    expect(smtp.accepted).toEqual([]);
  });
});

describe("a message", () => {
  test("arrives as it was written, with its own Message-ID and date", async () => {
    await send();
    const [taken] = smtp.accepted;
    expect(taken).toMatchObject({ from: "desk@cloud.example", to: ["ada@nordwind.example"] });
    const read = await simpleParser(taken?.source ?? "");
    expect(read.messageId).toBe("<wd-7k3m.1@cloud.example>");
    expect(read.date).toEqual(new Date("2026-11-23T09:30:00Z"));
    expect(read.subject).toBe("Notice – Köln (WD-7K3M)");
    expect(read.from?.text).toBe('"Writdesk" <desk@cloud.example>');
    expect(read.text?.trimEnd()).toBe(aMail().text.trimEnd());
    expect(read.html).toBe("<p>First line. Änderung 東京</p>\n");
  });

  test.each([
    ["desk@mail.cloud.example", "Writdesk", "desk@mail.cloud.example"],
    ["Legal at Cloud <legal@mail.cloud.example>", "Legal at Cloud", "legal@mail.cloud.example"],
  ])("leaves from %s, and answers go to the desk", async (mailFrom, name, address) => {
    await sendMail(aMail(), { smtpUrl: smtp.url, keptIn, mailFrom });
    const [taken] = smtp.accepted;
    expect(taken?.from).toBe(address);
    const read = await simpleParser(taken?.source ?? "");
    expect(read.from?.value).toEqual([{ name, address }]);
    expect(read.replyTo?.value).toEqual([{ name: "Writdesk", address: "desk@cloud.example" }]);
  });

  test("from the desk’s own address names none to answer to", async () => {
    await sendMail(aMail(), { smtpUrl: smtp.url, keptIn, mailFrom: "desk@cloud.example" });
    expect((await simpleParser(smtp.accepted[0]?.source ?? "")).replyTo).toBeUndefined();
  });

  test("is the same bytes at every try", async () => {
    smtp.misbehave("drops after the dot, kept");
    await send();
    smtp.misbehave("accept");
    await send();
    expect(smtp.accepted[0]?.source).toBe(smtp.accepted[1]?.source);
    expect(smtp.accepted).toHaveLength(2);
  });

  test("has no header of an outsider's making", async () => {
    await send(aMail({ subject: "Notice\r\nBcc: everybody@example.org\r\n\r\nHello" }));
    const read = await simpleParser(smtp.accepted[0]?.source ?? "");
    expect(read.headers.has("bcc")).toBe(false);
    expect(read.subject).toBe("Notice Bcc: everybody@example.org Hello");
    expect(smtp.accepted[0]?.to).toEqual(["ada@nordwind.example"]);
  });

  test.each([
    "a@b.example, c@d.example",
    "a@b.example\r\nRCPT TO:<c@d.example>",
    "Ada <a@b.example>",
    "",
    "a@b@c.example",
    "ada",
    "a b@c.example",
    "ä@c.example",
    "a@b.example>",
    "a..b@c.example",
  ])("is not sent to %j", async (to) => {
    expect(await send(aMail({ to }))).toMatchObject({ outcome: "refused_permanently", code: null });
    expect(smtp.accepted).toEqual([]);
  });

  test("reaches a domain with letters beyond ASCII by its ASCII name", async () => {
    await send(aMail({ to: "ada@köln.example" }));
    expect(smtp.accepted[0]?.to).toEqual(["ada@xn--kln-sna.example"]);
  });
});

function isMode(name: string): SmtpMode {
  const mode = Object.keys(smtpModes).find((known): known is SmtpMode => known === name);
  if (mode === undefined) throw new Error(`${name} is no mode`);
  return mode;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const at = server.address();
  await new Promise((done) => server.close(done));
  return typeof at === "object" && at !== null ? at.port : 0;
}
