import type { FormState } from "@/lib/forms/form-state";

/** More than any form of ours has, and few enough to walk through at once. */
const bounds = { fields: 3000, depth: 6, index: 999, characters: 100_000 } as const;

const unsafe = new Set(["__proto__", "prototype", "constructor"]);

/** What was typed, to be given back: by field name, without files and without what must not be shown again. */
export function typedOf(data: FormData): NonNullable<FormState["typed"]> {
  const kept = new Map<string, string | string[]>();
  for (const [name, value] of data) {
    if (typeof value !== "string" || isReact(name) || /password|secret/i.test(name) || unsafe.has(name)) continue;
    const before = kept.get(name);
    kept.set(name, before === undefined ? value : [...[before].flat(), value]);
  }
  return Object.fromEntries(kept);
}

/**
 * The form as a JSON client would send it: `items.0.category` becomes `{ items: [{ category }] }`, a name sent more than
 * once becomes a list, a file field left empty is absent. Rows of a list close up over those that were taken out.
 */
export function nestedOf(data: FormData): Record<string, unknown> {
  return readForm(data).input;
}

export interface ReadForm {
  readonly input: Record<string, unknown>;
  /** The name of the field that a schema's path means: paths count rows as they are, names as they were numbered. */
  readonly nameOf: (path: readonly PropertyKey[]) => string;
  /** What no schema should see: texts too long to be typed, or with characters that cannot be kept. */
  readonly problems: Readonly<Record<string, readonly string[]>>;
}

export function readForm(data: FormData): ReadForm {
  const root: Branch = new Map();
  const problems: Record<string, readonly string[]> = {};
  let fields = 0;
  for (const [name, value] of data) {
    if (isReact(name) || (fields += 1) > bounds.fields) continue;
    const problem = typeof value === "string" ? textProblem(value) : null;
    if (problem) problems[name] = [problem];
    if (typeof value !== "string" && value.size === 0) continue;
    place(root, name.split("."), typeof value === "string" ? value.replaceAll("\r\n", "\n") : value);
  }
  if (fields > bounds.fields) problems[""] = [`A form may have ${bounds.fields} fields; send it in parts.`];
  return { input: plainObject(root), nameOf: (path) => nameIn(root, path), problems };
}

/** Why a text cannot be kept, whoever sent it; null when it can. */
export function textProblem(text: string): string | null {
  if (text.length > bounds.characters)
    return `This is longer than ${bounds.characters.toLocaleString("en")} characters. Shorten it, or attach it as a document.`;
  return text.includes("\0") || /\p{Surrogate}/u.test(text)
    ? "This holds a character that cannot be kept. Type it again instead of pasting it."
    : null;
}

type Leaf = string | File | readonly (string | File)[];
type Branch = Map<string, Branch | Leaf>;

/** React's own fields travel beside ours. */
function isReact(name: string): boolean {
  return name.startsWith("$ACTION_");
}

function place(root: Branch, path: readonly string[], value: string | File): void {
  if (path.length > bounds.depth || path.some((key) => !/^[A-Za-z0-9_-]{1,64}$/.test(key) || unsafe.has(key))) return;
  let branch = root;
  for (const key of path.slice(0, -1)) {
    const next = branch.get(key) ?? new Map<string, Branch | Leaf>();
    if (!(next instanceof Map)) return; // a name that is both a field and a group is no form of ours
    branch.set(key, next);
    branch = next;
  }
  const key = path.at(-1) ?? "";
  const before = branch.get(key);
  if (before instanceof Map) return;
  branch.set(key, before === undefined ? value : [...[before].flat(), value]);
}

function plain(node: Branch | Leaf): unknown {
  if (!(node instanceof Map)) return node;
  return isList(node) ? rows(node).map(([, row]) => plain(row)) : plainObject(node);
}

function plainObject(branch: Branch): Record<string, unknown> {
  return Object.fromEntries([...branch].map(([key, node]) => [key, plain(node)]));
}

function nameIn(root: Branch, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let node: Branch | Leaf | undefined = root;
  for (const step of path) {
    if (node !== undefined && !(node instanceof Map)) break; // a list under one name: the field is the whole of it
    const key: string =
      node && node !== root && isList(node) ? (rows(node)[Number(step)]?.[0] ?? String(step)) : String(step);
    names.push(key);
    node = node?.get(key);
  }
  return names.join(".");
}

function isList(branch: Branch): boolean {
  return branch.size > 0 && [...branch.keys()].every((key) => /^\d{1,3}$/.test(key));
}

function rows(branch: Branch): readonly (readonly [string, Branch | Leaf])[] {
  return [...branch].toSorted(([a], [b]) => Number(a) - Number(b));
}
