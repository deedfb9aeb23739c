import { describe, expect, test } from "vitest";
import { mailServer } from "@/lib/platform/mail-server";

describe("SMTP_URL", () => {
  test.each([
    ["smtps://user:p%40ss@mail.example", { port: 465, secure: true, signIn: { user: "user", pass: "p@ss" } }],
    ["smtp://mail.example", { port: 587, secure: false, startTls: "required", signIn: null }],
    ["smtp://mail.example:25?tls=off", { port: 25, startTls: "off" }],
    ["smtp://127.0.0.1:2525", { port: 2525, startTls: "offered" }],
    ["smtp://[::1]:2525", { host: "::1", startTls: "offered" }],
  ])("%s is read", (url, server) => {
    expect(mailServer(url)).toMatchObject(server);
  });

  test.each([
    ["smtp://user:pass@mail.example?tls=off", "in the clear"],
    ["smtp://user:pass@mail.example?tls=offered", "in the clear"],
    ["smtp://mail.example?tls=yes", "tls is one of"],
    ["http://mail.example", "starts with smtp"],
  ])("%s is refused", (url, words) => {
    expect(() => mailServer(url)).toThrow(words);
  });
});
