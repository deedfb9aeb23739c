import type { Letter, LetterFact } from "@/lib/law/shared/letter";

const width = 78;
const widestLabel = 22;

/**
 * The letter as plain text with `\n` line ends: the whole letter, never less than the HTML part.
 *
 * @returns no line over 78 characters, unless one word (an address, an identifier) is longer than that by itself
 */
export function letterText(letter: Letter): string {
  const blocks = [
    wrapped(letter.greeting),
    ...letter.paragraphs.map((paragraph) => wrapped(paragraph)),
    ...(letter.facts.length === 0 ? [] : [factLines(letter.facts)]),
    letter.closing.map((line) => wrapped(line)).join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function factLines(facts: readonly LetterFact[]): string {
  const column = Math.min(widestLabel, Math.max(...facts.map(({ label }) => length(label) + 1))) + 2;
  return facts.map(({ label, value }) => factLine(`${label}:`, value, column)).join("\n");
}

/** A label too long for its column stands alone, so that the values stay aligned. */
function factLine(label: string, value: string, column: number): string {
  const indent = " ".repeat(column);
  const lines = wrapped(value, width - column).split("\n");
  if (length(label) >= column) return [label, ...lines.map((line) => indent + line)].join("\n");
  const start = label + " ".repeat(column - length(label));
  return lines.map((line, index) => (index === 0 ? start : indent) + line).join("\n");
}

function wrapped(text: string, room = width): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && length(line) + 1 + length(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}

const length = (text: string) => Array.from(text).length;
