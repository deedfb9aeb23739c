/** What is sent to somebody, before it is laid out. Every string is one line; who signs stands in `closing`. */
export interface Letter {
  /** Ours, for the answer to quote. */
  readonly reference: string;
  readonly subject: string;
  readonly greeting: string;
  /** The first says what happened and what the reader can do by when. */
  readonly paragraphs: readonly string[];
  readonly facts: readonly LetterFact[];
  readonly closing: readonly string[];
}

export interface LetterFact {
  readonly label: string;
  readonly value: string;
}

/** Who writes, as settings name it. */
export interface LetterDesk {
  readonly provider: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
}

const longestSubject = 160;

/**
 * The only way to make a letter: whatever outsiders wrote into its parts (line breaks, control and direction
 * characters) is made harmless here, so that no layout and no mail header need think of it again.
 */
export function writeLetter(parts: Letter): Letter {
  return {
    reference: oneLine(parts.reference),
    subject: shortened(oneLine(parts.subject), longestSubject),
    greeting: oneLine(parts.greeting),
    paragraphs: parts.paragraphs.map(oneLine).filter(Boolean),
    facts: parts.facts
      .map(({ label, value }) => ({ label: oneLine(label), value: oneLine(value) }))
      .filter(({ value }) => value !== ""),
    closing: parts.closing.map(oneLine).filter(Boolean),
  };
}

/**
 * Text on one line: line breaks and control characters become a space, characters that turn the reading direction or
 * show nothing are dropped, broken halves of a character are replaced.
 */
export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The lines under every letter: who writes, and where to answer. */
export function signedBy(desk: LetterDesk): readonly string[] {
  return [desk.name, desk.provider, desk.phone === null ? desk.email : `${desk.email}, ${desk.phone}`];
}

function shortened(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}
