/** A one-page PDF of a few lines, for documents of a seeded installation: real enough to open, hash and print. */
export function plainPdf(lines: readonly string[]): Buffer {
  const shown = lines.flatMap(folded).slice(0, 48);
  const text = ["BT /F1 11 Tf 64 770 Td 15 TL", ...shown.map((line) => `(${escaped(line)}) Tj T*`), "ET"].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(text, "latin1")} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, place) => {
    const at = Buffer.byteLength(body, "latin1");
    body += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = Buffer.byteLength(body, "latin1");
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, "latin1");
}

function folded(line: string): readonly string[] {
  return line.match(/.{1,84}(?:\s|$)|.{1,84}/g) ?? [""];
}

/** Characters of the page's encoding only; the file is for looking at, the request keeps the letters. */
function escaped(line: string): string {
  return line
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/[^\x20-\x7E\xA0-\xFF]/g, "?")
    .replace(/[\\()]/g, (symbol) => `\\${symbol}`);
}
