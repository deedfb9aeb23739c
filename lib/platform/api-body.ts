import { createHash } from "node:crypto";
import { textProblem } from "@/lib/forms/typed";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import type { PathProblem, Problem } from "@/lib/platform/problem";

export interface ReadBody {
  readonly input: unknown;
  /** SHA-256 of the bytes. */
  readonly digest: string;
}

export interface Accepted {
  readonly type: "application/json" | "text/csv";
  readonly bytes: number;
}

/** Reads a body of the one type an address takes: JSON as its value, CSV as its bytes. */
export async function readBody(httpRequest: Request, accepted: Accepted): Promise<Result<ReadBody, Problem>> {
  const wrongType = typeProblem(httpRequest.headers, accepted);
  if (wrongType) return refused(wrongType);
  const bytes = await readBytes(httpRequest, accepted.bytes);
  if (!bytes)
    return refused({ status: 413, code: "too-large", detail: `A body may have ${accepted.bytes} bytes here.` });
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (accepted.type === "text/csv") return granted({ input: bytes, digest });
  const read = readJson(bytes);
  return read.ok ? granted({ input: read.value, digest }) : read;
}

/** The query as a form would send it: a name given more than once is a list. */
export function readQuery(url: URL): Record<string, string | string[]> {
  const names = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const all = url.searchParams.getAll(name);
      return [name, all.length === 1 ? (all[0] ?? "") : all];
    }),
  );
}

/**
 * Texts no column can hold, wherever they stand in what was sent. Walks without recursion: depth is the sender's choice.
 */
export function textProblems(input: unknown): readonly PathProblem[] {
  const open: { readonly path: string; readonly value: unknown; readonly depth: number }[] = [
    { path: "", value: input, depth: 0 },
  ];
  const problems: PathProblem[] = [];
  for (let one = open.pop(); one !== undefined && problems.length < 20; one = open.pop()) {
    const { path, value, depth } = one;
    const message = typeof value === "string" ? textProblem(value) : null;
    if (message) problems.push({ path, message });
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) continue;
    if (depth === deepest) problems.push({ path, message: `Nothing of ours is nested more than ${deepest} deep.` });
    else
      for (const [key, inner] of Object.entries(value))
        open.push({ path: path === "" ? key : `${path}.${key}`, value: inner, depth: depth + 1 });
  }
  return problems;
}

const deepest = 16;

function typeProblem(headers: Headers, { type }: Accepted): Problem | null {
  const [essence = "", ...parameters] = (headers.get("content-type") ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset =
    parameters
      .find((part) => part.startsWith("charset="))
      ?.slice(8)
      .replaceAll('"', "") ?? "utf-8";
  const encoding = headers.get("content-encoding") ?? "identity";
  const right = essence === type && (type === "text/csv" || charset === "utf-8") && encoding === "identity";
  return right ? null : { status: 415, code: "wrong-media-type", detail: `Send ${type}, in UTF-8 and not compressed.` };
}

async function readBytes(httpRequest: Request, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = httpRequest.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

function readJson(bytes: Uint8Array): Result<unknown, Problem> {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return granted(value);
  } catch {
    return refused({ status: 400, code: "unreadable", detail: "The body is not JSON in UTF-8." });
  }
}
