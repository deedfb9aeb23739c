import { createHash, randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { failedWith, syncDirectory, writeDurably } from "@/lib/platform/durable-file";
import type { Mail } from "@/lib/platform/mail-message";

export interface KeptMail {
  /** Also the name of its file, without `.eml`. */
  readonly id: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: Date;
  /** 1 for the first time this Message-ID was sent. */
  readonly attempt: number;
}

const idShape = /^\d{8}T\d{9}Z-[0-9a-f]{16}-(\d{1,4})$/;

const keptShape = z.object({
  messageId: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  date: z.iso.datetime().transform((text) => new Date(text)),
});

/** Keeps a message as `.eml`, whole or not at all. A second try of the same message gets a file of its own. */
export async function keepMail(dir: string, mail: Mail, bytes: Buffer): Promise<string> {
  await mkdir(dir, { recursive: true });
  const digest = createHash("sha256").update(mail.messageId).digest("hex").slice(0, 16);
  const stem = `${mail.date.toISOString().replace(/[-:.]/g, "")}-${digest}`;
  const draft = join(dir, `.${randomUUID()}`);
  try {
    await writeDurably(`${draft}.json`, Buffer.from(JSON.stringify(mail)));
    await writeDurably(`${draft}.eml`, bytes);
    for (let attempt = 1; ; attempt += 1) {
      const id = `${stem}-${attempt}`;
      if (await placed(dir, draft, id)) return id;
    }
  } finally {
    await rm(`${draft}.json`, { force: true });
    await rm(`${draft}.eml`, { force: true });
  }
}

/** Newest first. `after`: the id of the last one already shown. */
export async function listKeptMail(
  dir: string,
  page: { readonly after?: string; readonly limit: number },
): Promise<readonly KeptMail[]> {
  const { after, limit } = page;
  const ids = (await namesIn(dir))
    .flatMap((name) => (name.endsWith(".eml") ? [name.slice(0, -".eml".length)] : []))
    .filter((id) => idShape.test(id) && (after === undefined || sortKey(id) < sortKey(after)))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1))
    .slice(0, limit);
  const kept = await Promise.all(ids.map((id) => readKeptMail(dir, id)));
  return kept.filter((mail) => mail !== null).map(({ text: _text, html: _html, source: _source, ...head }) => head);
}

/** Null for an id that is none of ours; a path can never be one. `source` is the message as it would have left. */
export async function readKeptMail(
  dir: string,
  id: string,
): Promise<(KeptMail & { readonly text: string; readonly html: string; readonly source: string }) | null> {
  const attempt = idShape.exec(id)?.[1];
  if (attempt === undefined) return null;
  try {
    const source = await readFile(join(dir, `${id}.eml`), "utf8");
    const mail = keptShape.parse(JSON.parse(await readFile(join(dir, `${id}.json`), "utf8")));
    return { id, attempt: Number(attempt), ...mail, source };
  } catch (cause) {
    if (failedWith(cause, "ENOENT")) return null;
    throw cause;
  }
}

/** Takes the name if it is free: the link decides between two at once. A mail is listed once its `.json` is there too. */
async function placed(dir: string, draft: string, id: string): Promise<boolean> {
  try {
    await link(`${draft}.eml`, join(dir, `${id}.eml`));
  } catch (cause) {
    if (failedWith(cause, "EEXIST")) return false;
    throw cause;
  }
  await rename(`${draft}.json`, join(dir, `${id}.json`));
  await syncDirectory(dir);
  return true;
}

async function namesIn(dir: string): Promise<readonly string[]> {
  try {
    return await readdir(dir);
  } catch (cause) {
    if (failedWith(cause, "ENOENT")) return [];
    throw cause;
  }
}

/** By the message's date, then by try: the tenth try comes after the ninth. */
function sortKey(id: string): string {
  return id.replace(/\d+$/, (attempt) => attempt.padStart(4, "0"));
}
