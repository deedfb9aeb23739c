import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentType } from "@/lib/platform/document-type";
import { misnamedText, typeRefusalText, typeWarningText } from "@/lib/platform/document-type-words";

const bytes = (...parts: readonly (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));

function typeOf(content: Uint8Array) {
  const read = (position: number, length: number) => Promise.resolve(content.subarray(position, position + length));
  return documentType({ size: content.length, read });
}

/** An archive of empty stored files. */
function zip(...names: readonly string[]): Buffer {
  const local = names.map((name) =>
    bytes("PK\u0003\u0004", Buffer.alloc(22), Buffer.from([name.length, 0, 0, 0]), name),
  );
  const list = names.map((name) =>
    bytes("PK\u0001\u0002", Buffer.alloc(24), Buffer.from([name.length, 0]), Buffer.alloc(16), name),
  );
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt32LE(bytes(...list).length, 12);
  end.writeUInt32LE(bytes(...local).length, 16);
  return bytes(...local, ...list, end);
}

function compound(directoryEntry: string): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(40, 48);
  return bytes(header, Buffer.alloc(40 * 512), Buffer.from(directoryEntry, "utf16le"), Buffer.alloc(512));
}

const png = bytes(
  Buffer.from("89504e470d0a1a0a", "hex"),
  Buffer.from("0000000d49484452", "hex"),
  Buffer.alloc(40),
  Buffer.from("0000000049444154", "hex"),
);
const mail = "Received: from a by b\r\nFrom: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nHello\r\n";
const office = ["[Content_Types].xml", "_rels/.rels"];
const oneByteCsv = bytes("Straße;Ort\nK\u00f6ln;NRW\nBonn;NRW\n");

describe("a document is known by its content", () => {
  test.each([
    ["pdf", bytes("%PDF-1.7\n...\n%%EOF\n")],
    ["pdf", bytes("\n".repeat(1_000), "%PDF-1.4\n%%EOF")],
    ["pdf", bytes("@PJL header of a printer\r\n", "%PDF-1.4\n%%EOF")],
    ["png", png],
    ["jpg", Buffer.from("ffd8ffe000104a46494600", "hex")],
    ["tif", Buffer.from("49492a0008000000000000000000", "hex")],
    ["eml", bytes(mail)],
    ["eml", bytes("From a@b Mon Nov 23\n", mail)],
    ["msg", compound("__properties_version1.0")],
    ["docx", zip(...office, "word/document.xml")],
    ["csv", bytes('a,b,c\n1,"2,2",3\n')],
    ["csv", oneByteCsv],
    ["txt", bytes("Dear Sir or Madam,\nwe ask for the data.\n")],
    ["txt", Buffer.from("\uFEFFSehr geehrte Damen", "utf16le")],
    ["txt", bytes("a < b and c > d\n")],
    ["txt", bytes("BMW AG\nPetuelring 130\n")],
    ["zip", zip("orders/1.pdf")],
  ])("as %s", async (kind, content) => {
    expect(await typeOf(content)).toEqual({ ok: true, value: { kind, warnings: [] } });
  });

  test.each([
    ["nothing", bytes(""), { code: "empty" }],
    ["a page", bytes("  \r\n<!DOCTYPE html><p>"), { code: "markup", what: "HTML" }],
    ["a page in two-byte letters", Buffer.from("\uFEFF<html><script>", "utf16le"), { code: "markup", what: "HTML" }],
    ["a picture that runs script", bytes('<?xml version="1.0"?><svg onload="a()"/>'), { code: "markup", what: "SVG" }],
    ["XML", bytes('<?xml version="1.0"?><order/>'), { code: "markup", what: "XML" }],
    [
      "a saved page",
      bytes("From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n<html>"),
      { code: "markup", what: "MHTML" },
    ],
    ["a program", bytes("MZ\u0090\u0000", Buffer.alloc(200)), { code: "executable" }],
    ["a script", bytes("#!/bin/sh\nrm -rf /\n"), { code: "executable" }],
    ["a Java program", zip("META-INF/MANIFEST.MF", "A.class"), { code: "executable" }],
    ["a Word document with macros", zip(...office, "word/document.xml", "word/vbaProject.bin"), { code: "macros" }],
    ["a workbook", zip(...office, "xl/workbook.xml"), { code: "not-accepted", what: "xlsx" }],
    ["an old Word document", compound("WordDocument"), { code: "not-accepted", what: "old Office file" }],
    ["a page before a PDF", bytes("<html><script>a()</script>", "%PDF-1.4\n%%EOF"), { code: "two-kinds" }],
    ["an archive before a PDF", bytes(zip("a"), "%PDF-1.4\n%%EOF"), { code: "two-kinds" }],
    ["rich text", bytes("{\\rtf1\\ansi x}"), { code: "not-accepted", what: "rtf" }],
    [
      "sound that begins as two-byte letters do",
      Buffer.from([0xff, 0xfe, 1, 0, 2, 0, 0, 0]),
      { code: "not-accepted", what: "mp1" },
    ],
    ["noise", Buffer.from([1, 2, 3, 0, 250, 251]), { code: "unknown" }],
    ["text that ends in noise", bytes("text ".repeat(3_000), "\u0000\u0001"), { code: "unknown" }],
  ])("and refused when it is %s", async (_what, content, refusal) => {
    const result = await typeOf(content);
    expect(result).toEqual({ ok: false, refusal });
    if (!result.ok) expect(typeRefusalText(result.refusal)).toMatch(/^[^{}]+\.$/);
  });

  test.each([
    [
      "an encrypted PDF",
      bytes("%PDF-1.6\n", "x".repeat(70_000), "trailer << /Encrypt 12 0 R >>\n%%EOF"),
      ["encrypted"],
    ],
    ["a PDF whose table is a stream", xrefStream(), ["encrypted"]],
    ["a PDF whose end is missing", bytes("%PDF-1.6\n1 0 obj"), ["cut-off"]],
    ["an archive whose end is missing", zip("a.pdf").subarray(0, 40), ["cut-off"]],
  ])("and kept with a warning when it is %s", async (_what, content, warnings) => {
    const result = await typeOf(content);
    expect(result).toMatchObject({ ok: true, value: { warnings } });
    expect(result.ok && typeWarningText(result.value)).toMatch(/ask the sender for it/);
  });

  test("whatever its bytes, it gets an answer", async () => {
    const own = readFileSync(new URL(import.meta.url));
    for (let length = 0; length < 400; length += 7) {
      for (const start of [
        "PK\u0003\u0004",
        "PK\u0005\u0006",
        "%PDF-",
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
        "\u00ff\u00fe",
        "",
      ]) {
        await expect(typeOf(bytes(start, own.subarray(0, length)))).resolves.toHaveProperty("ok");
      }
    }
  });
});

/** The dictionary that names the encryption stands before more than the last 64 KiB. */
function xrefStream(): Buffer {
  const before = "%PDF-1.7\n" + "x".repeat(100);
  const table = "9 0 obj << /Type /XRef /Encrypt 8 0 R >> stream ";
  return bytes(before, table, "y".repeat(80_000), ` endstream\nstartxref\n${before.length}\n%%EOF\n`);
}

test("a file whose name promises another kind is told; what may be called anything is not", () => {
  expect(misnamedText("fake.pdf", "txt")).toMatch(/ends in \.pdf, .* content this is: Text/);
  expect(misnamedText("scan.JPG", "png")).toMatch(/PNG picture/);
  for (const [name, kind] of [
    ["warrant.pdf", "pdf"],
    ["scan.jpeg", "jpg"],
    ["mail.txt", "eml"],
    ["table.txt", "csv"],
    ["pdf", "txt"],
  ] as const)
    expect(misnamedText(name, kind)).toBeNull();
});
