import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attachment, downloadHeaders, safeName } from "@/lib/platform/document-download";

describe("the name a document is saved under", () => {
  test.each([
    ["order.pdf", "order.pdf"],
    ["order.PDF", "order.pdf"],
    ["order.pdf.exe", "order.pdf.exe.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\orders\\one.pdf", "one.pdf"],
    ["inv\u202Efdp.exe", "invfdp.exe.pdf"],
    ["con.pdf", "_con.pdf"],
    [".htaccess", "htaccess.pdf"],
    ["a\r\nX-Evil: 1.pdf", "a X-Evil_ 1.pdf"],
    ["", "document.pdf"],
    ["Beschluß Köln 東京.pdf", "Beschluß Köln 東京.pdf"],
  ])("%j becomes %j", (name, safe) => {
    expect(safeName(name, "pdf")).toBe(safe);
  });

  test("has a plain form and a full one", () => {
    expect(attachment('Köln "1".pdf', "pdf")).toBe(
      "attachment; filename=\"Koln _1_.pdf\"; filename*=UTF-8''K%C3%B6ln%20_1_.pdf",
    );
  });

  test("never leaves its header, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const header = attachment(name, "eml");
        expect(header).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x5B\x5D-\x7E]+\.eml"; filename\*=UTF-8''[\w.~%#$&+^`|-]+$/,
        );
        expect(safeName(name, "eml")).not.toMatch(/[/\\\p{Cc}]|^\.|\.\.$/u);
      }),
    );
  });
});

test("a document is a download that nothing shows, runs or keeps", () => {
  expect(downloadHeaders({ name: "a.csv", kind: "csv", bytes: 7 })).toMatchObject({
    "content-type": "text/csv",
    "content-length": "7",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
});
