import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listKeptMail, readKeptMail } from "@/lib/platform/kept-mail";
import { sendMail } from "@/lib/platform/mail";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "writdesk-kept-"));
});
afterEach(() => rm(dir, { recursive: true }));

const keep = (number: number, minute = number) =>
  sendMail(
    {
      from: "Writdesk <desk@cloud.example>",
      to: "ada@nordwind.example",
      subject: `Notice ${number}`,
      text: "Text",
      html: "<p>Text</p>",
      messageId: `<wd.${number}@cloud.example>`,
      date: new Date(Date.UTC(2026, 10, 23, 9, minute)),
    },
    { smtpUrl: undefined, keptIn: join(dir, "mail") },
  );
const kept = () => join(dir, "mail");

describe("without a mail server", () => {
  test("a message is kept as a whole mail", async () => {
    const result = await keep(1);
    expect(result).toEqual({
      outcome: "accepted",
      response: expect.stringMatching(/^kept as \d{8}T\d{9}Z-[0-9a-f]{16}-1\.eml$/),
    });
    const [mail] = await listKeptMail(kept(), { limit: 10 });
    expect(mail).toMatchObject({ subject: "Notice 1", to: "ada@nordwind.example", attempt: 1 });
    const read = await readKeptMail(kept(), mail?.id ?? "");
    expect(read).toMatchObject({ text: "Text", html: "<p>Text</p>", messageId: "<wd.1@cloud.example>" });
    expect((await simpleParser(read?.source ?? "")).messageId).toBe("<wd.1@cloud.example>");
  });

  test("every try of a message is seen, also when two are made at once", async () => {
    await Promise.all(Array.from({ length: 12 }, () => keep(1)));
    const attempts = (await listKeptMail(kept(), { limit: 20 })).map(({ attempt }) => attempt);
    expect(attempts).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect((await readdir(kept())).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("the newest comes first, a page at a time", async () => {
    for (const number of [1, 3, 2]) await keep(number);
    const first = await listKeptMail(kept(), { limit: 2 });
    expect(first.map(({ subject }) => subject)).toEqual(["Notice 3", "Notice 2"]);
    const rest = await listKeptMail(kept(), { limit: 2, after: first[1]?.id ?? "" });
    expect(rest.map(({ subject }) => subject)).toEqual(["Notice 1"]);
  });

  test("nothing kept is an empty list", async () => {
    expect(await listKeptMail(kept(), { limit: 10 })).toEqual([]);
  });

  test.each([
    "../secret",
    "..%2fsecret",
    "/etc/passwd",
    "20261123T093000000Z-0123456789abcdef-1/../../secret",
    "secret",
    "",
    "20261123T093000000Z-0123456789abcdef-9",
  ])("no other file can be read as mail: %j", async (id) => {
    await writeFile(join(dir, "secret.eml"), "secret");
    await writeFile(join(dir, "secret.json"), "{}");
    expect(await readKeptMail(kept(), id)).toBeNull();
  });
});
