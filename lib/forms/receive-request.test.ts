import { describe, expect, test } from "vitest";
import { receiveRequestForm } from "@/lib/forms/receive-request";
import { readForm } from "@/lib/forms/typed";
import { rearranged, rowNumbers } from "@/lib/forms/row-numbers";

/** What a browser sends of a well-filled form, one account, one kind of data. */
const filled: Readonly<Record<string, string>> = {
  "authority.chosen": "Bundeskriminalamt, Germany",
  "authority.new.name": "",
  "authority.new.country": "",
  agencyReference: "Js 118/26",
  officer: "",
  instrument: "EU_EPOC",
  powerCited: "",
  issuedOn: "",
  "received.day": "2026-11-23",
  "received.time": "09:05",
  "received.zone": "Europe/Berlin",
  channel: "fax",
  dueOn: "",
  "secrecy.kind": "none",
  "secrecy.basis": "",
  "targets.0.identifier": "alice@first.example",
  "targets.0.customer": "",
  "targets.0.items.0.category": "subscriber",
  "targets.0.items.0.from": "",
  "targets.0.items.0.to": "",
  "targets.0.items.0.service": "",
};

function read(change: Readonly<Record<string, string>> = {}) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...change })) data.append(name, value);
  const form = readForm(data);
  const result = receiveRequestForm.safeParse(form.input);
  if (result.success) return { value: result.data, problems: {} };
  const problems = result.error.issues.map((issue) => [form.nameOf(issue.path), issue.message] as const);
  return { value: null, problems: Object.fromEntries(problems) };
}

describe("the intake form", () => {
  test("is read whole, on the clock of the zone that was given", () => {
    const { value, problems } = read();
    expect(problems).toEqual({});
    expect(value?.received).toEqual({ at: new Date("2026-11-23T08:05:00.000Z"), zone: "Europe/Berlin" });
    expect(value?.authority).toEqual({ kind: "chosen", text: "Bundeskriminalamt, Germany" });
    expect(value?.targets).toMatchObject([
      { place: 0, identifier: "alice@first.example", items: [{ category: "subscriber" }] },
    ]);
  });

  test("says everything that is missing at once, each at its field", () => {
    const blank = Object.fromEntries(Object.keys(filled).map((name) => [name, ""]));
    expect(Object.keys(read(blank).problems).sort()).toEqual([
      "authority.chosen",
      "channel",
      "instrument",
      "received.day",
      "secrecy.kind",
      "targets.0.identifier",
    ]);
  });

  test.each([
    [{ "received.day": "2026-02-30" }, "received.day"],
    [{ "received.day": "03/04/2026" }, "received.day"],
    [{ "received.time": "25:00" }, "received.time"],
    [{ "received.day": "2026-03-29", "received.time": "02:30" }, "received.time"],
    [{ "received.day": "2026-10-25", "received.time": "02:30" }, "received.which"],
    [{ "received.zone": "Europe/Atlantis" }, "received.zone"],
    [{ issuedOn: "2025-02-29" }, "issuedOn"],
    [{ "targets.0.items.0.from": "2026-05-02", "targets.0.items.0.to": "2026-05-01" }, "targets.0.items.0.to"],
    [{ officer: "x".repeat(1_000_000) }, "officer"],
    [{ "authority.new.name": "Somebody", "authority.new.country": "Atlantis" }, "authority.new.country"],
    [{ "authority.new.name": "Somebody", "authority.new.country": "Korea" }, "authority.new.country"],
    [{ "targets.3.identifier": "bob", "targets.3.items.7.service": "mail" }, "targets.3.items.7.category"],
    [{ "secrecy.kind": "ordered", "secrecy.basis": "x", "secrecy.issuedBy": "y" }, "secrecy.documentId"],
    [{ "targets.0.items.0.fields": "mail" }, "targets.0.items.0.fields"],
    [{ "targets.0.items.0.fields": "shoe_size" }, "targets.0.items.0.fields"],
  ] as const)("says at the field what is wrong with %j", (change, field) => {
    expect(Object.keys(read(change).problems)).toContain(field);
  });

  test("takes an hour that clocks showed twice once it is said which", () => {
    const twice = { "received.day": "2026-10-25", "received.time": "02:30" };
    expect(read({ ...twice, "received.which": "earlier" }).value?.received.at).toEqual(
      new Date("2026-10-25T00:30:00Z"),
    );
    expect(read({ ...twice, "received.which": "later" }).value?.received.at).toEqual(new Date("2026-10-25T01:30:00Z"));
  });

  test("leaves blank rows out and keeps the place of the others", () => {
    const { value } = read({
      "targets.1.identifier": "",
      "targets.2.identifier": "bob",
      "targets.2.items.0.category": "traffic",
    });
    expect(value?.targets.map(({ place, identifier }) => [place, identifier])).toEqual([
      [0, "alice@first.example"],
      [2, "bob"],
    ]);
  });

  test("reads an order with its days, and one without an end only when that is said", () => {
    const order = {
      "secrecy.kind": "ordered",
      "secrecy.basis": "18 USC 2705(b)",
      "secrecy.issuedBy": "D. Example",
      "secrecy.documentId": "0b0b0b0b-0000-4000-8000-000000000000",
      "secrecy.startsOn": "2026-11-20",
    };
    expect(read(order).problems).toHaveProperty(["secrecy.endsOn"]);
    expect(read({ ...order, "secrecy.openEnded": "on" }).value?.secrecy).toMatchObject({
      kind: "ordered",
      endsOn: null,
    });
    expect(read({ ...order, "secrecy.endsOn": "2026-11-19" }).problems).toHaveProperty(["secrecy.endsOn"]);
  });
});

test("a machine sends the same in JSON", () => {
  const body = {
    authority: { name: "Amtsgericht Musterstadt", country: "Germany" },
    instrument: "US_WARRANT",
    receivedAt: "2026-11-23T09:05:00+01:00",
    zone: "Europe/Berlin",
    channel: "portal",
    dueOn: "2026-12-04",
    targets: [{ identifier: "alice", items: [{ category: "content", from: "2026-01-01" }] }],
  };
  const read = receiveRequestForm.parse(body);
  expect(read.authority).toMatchObject({
    kind: "new",
    authority: { country: "DE", countryLabel: "Germany", domains: [] },
  });
  expect(read.received).toEqual({ at: new Date("2026-11-23T08:05:00Z"), zone: "Europe/Berlin" });
  expect(receiveRequestForm.safeParse({ ...body, zone: "+01:00" }).success).toBe(false);
  expect(receiveRequestForm.safeParse({ ...body, receivedAt: "2026-11-23T09:05:00" }).error?.issues[0]?.path).toEqual([
    "receivedAt",
  ]);
  const { receivedAt: _, ...without } = body;
  expect(receiveRequestForm.safeParse(without).error?.issues[0]?.path).toEqual(["receivedAt"]);
});

describe("rows without script", () => {
  const typed = { "targets.0.identifier": "a", "targets.4.items.2.category": "content", other: "x" };
  test("are added after the last and removed by number; the others keep their names", () => {
    expect(rowNumbers(rearranged(typed, "add targets"), "targets")).toEqual([0, 4, 5]);
    expect(rowNumbers(rearranged(typed, "add targets.4.items"), "targets.4.items")).toEqual([2, 3]);
    expect(rearranged(typed, "remove targets.4")).toEqual({ "targets.0.identifier": "a", other: "x" });
  });
  test.each(["", "add __proto__", "remove ", "drop targets.0", "add targets..items", "remove other"])(
    "stay as they are for %j",
    (intent) => {
      expect(rearranged(typed, intent)).toEqual(typed);
    },
  );
});
