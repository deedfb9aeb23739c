import type { Letter } from "@/lib/law/shared/letter";

/**
 * The letter as HTML for a mail: the same words as `letterText`, nothing that is fetched, followed or measured. Only
 * old presentational attributes, because mail readers drop style sheets and our own pages forbid inline styles.
 */
export function letterHtml(letter: Letter): string {
  const facts = letter.facts.map(
    ({ label, value }) => `<tr><th align="left" valign="top">${escaped(label)}:</th><td>${escaped(value)}</td></tr>`,
  );
  return [
    "<!doctype html>",
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(letter.subject)}</title></head><body>`,
    `<p>${escaped(letter.greeting)}</p>`,
    ...letter.paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...(facts.length === 0 ? [] : ['<table border="0" cellpadding="4" cellspacing="0">', ...facts, "</table>"]),
    `<p>${letter.closing.map(escaped).join("<br>\n")}</p>`,
    "</body></html>",
    "",
  ].join("\n");
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? "");
}
