/** What can be found at the desk, in the order in which it is shown. */
export const searchKinds = {
  requests: "Requests",
  accounts: "Accounts",
  customers: "Customers",
  authorities: "Authorities",
  notes: "Notes",
  documents: "Documents",
} as const;

export type SearchKind = keyof typeof searchKinds;

/** A search text as it is looked for: its words, the longest first, and the whole of it. */
export interface SearchWords {
  readonly words: readonly string[];
  readonly whole: string;
  /** Whether its longest word is long enough to look for. */
  readonly apart: boolean;
  /** Whether all of it is, said together as references are. */
  readonly together: boolean;
}

/** A search text longer than this is a document, not a question. */
export const longestSearch = 200;

/** Fewer than three letters tell nothing apart, and no index finds them; other scripts than Latin say more with fewer. */
const enough = /[\p{L}\p{N}]{3}|[^\P{L}\u0000-\u024f]/u;

/** What people leave out of a reference, or put into it. */
const parting = /[\s\p{Pd}_./\\:,;()[\]#%*'"]/gu;

/** The words of a text: letters and digits; whatever else stands in it only parts them. Null: too little to look for. */
export function searchWords(text: string): SearchWords | null {
  const whole = text
    .normalize("NFKC")
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll(/\p{Cf}/gu, "")
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, " ");
  const words = [...new Set(whole.match(/[\p{L}\p{M}\p{N}]+/gu))].toSorted((one, other) => other.length - one.length);
  const [apart, together] = [enough.test(words[0] ?? ""), enough.test(whole.replaceAll(parting, ""))];
  return apart || together ? { words, whole, apart, together } : null;
}

export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in parts, those that were looked for marked; case and accents do not matter. */
export function markedParts(text: string, { words }: Pick<SearchWords, "words">): readonly MarkedPart[] {
  const folded = Array.from(text, plain);
  const marks = folded.map(() => false);
  const starts: number[] = [];
  let line = "";
  for (const [place, letter] of folded.entries()) {
    for (let count = 0; count < letter.length; count += 1) starts.push(place);
    line += letter;
  }
  for (const word of words.map(plain).filter((one) => one !== "")) {
    for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + word.length)) {
      const last = starts[at + word.length - 1] ?? 0;
      for (let place = starts[at] ?? 0; place <= last; place += 1) marks[place] = true;
    }
  }
  return joined(Array.from(text), marks);
}

function plain(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function joined(letters: readonly string[], marks: readonly boolean[]): readonly MarkedPart[] {
  const parts: { text: string; marked: boolean }[] = [];
  for (const [place, letter] of letters.entries()) {
    const [last, marked] = [parts.at(-1), marks[place] ?? false];
    if (last?.marked === marked) last.text += letter;
    else parts.push({ text: letter, marked });
  }
  return parts;
}
