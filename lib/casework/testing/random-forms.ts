import { randomUUID } from "node:crypto";
import { aDocument, type TestDesk } from "@/lib/casework/testing/a-desk";
import { bytesOf } from "@/lib/casework/testing/a-walk";
import type { FieldFace } from "@/lib/forms/steps/step-field";
import type { SubjectKind } from "@/lib/forms/steps/subject-kind";
import { trackFields } from "@/lib/forms/steps/track-fields";
import { allChecks } from "@/lib/law/authority/check";
import { allRedirectAnswers, type RedirectStanding, redirectStanding } from "@/lib/law/redirect/redirect";
import { usersToTell } from "@/lib/law/notice/whom-to-tell";
import type { ItemFacts, RequestFile } from "@/lib/law/request/file";
import { isTrackStep } from "@/lib/law/request/track-steps";
import type { Step } from "@/lib/law/request/workflow";
import { dayIn } from "@/lib/law/shared/plain-date";
import type { Dice } from "@/lib/law/step/testing/dice";

/** What a form is filled in from. */
export interface Filling {
  readonly desk: TestDesk;
  readonly file: RequestFile;
  readonly now: Date;
  /** A document of this request: a writing, an order, an amendment. */
  readonly documentId: string;
  readonly throws: Dice;
}

export type Typed = Readonly<Record<string, unknown>>;

/** A step's form as somebody might send it: mostly sound, sometimes not. */
export async function typedFor(step: Step, filling: Filling): Promise<Typed> {
  if (step === "record-redirect") return { ...described(trackFields[step], filling), ...redirected(filling, "open") };
  if (isTrackStep(step)) return described(trackFields[step], filling);
  const own = forms[step];
  return own ? own(filling) : { ...everyNote };
}

const everyNote = {
  note: "As the file says",
  reason: "As the file says",
  text: "As the file says",
  defect: "A page is missing",
};

const forms: Readonly<Record<string, (filling: Filling) => Typed | Promise<Typed>>> = {
  authenticate: ({ documentId, now, throws }) => ({
    checks: [throws.of(allChecks), throws.of(allChecks)],
    numberSource: throws.of(["our_list", "our_list", "message"]),
    evidence: "Called the switchboard",
    calledNumber: "+1 555 0100",
    spokenTo: throws.oneIn(8) ? "" : "Sgt. Example",
    calledOn: dayIn("America/New_York", now),
    documentId: throws.oneIn(3) ? undefined : documentId,
    accountConfirmedOn: throws.of(["2024-01-31", "2026-06-30"]),
  }),
  review: () => ({ jurisdiction: true, power: true, form: true, ...everyNote }),
  "find-deficient": () => ({ defects: ["unsigned"], ...everyNote }),
  "receive-amendment": ({ documentId }) => ({ documentId, ...everyNote }),
  "identify-target": ({ desk, file, throws }) => ({
    targetId: throws.of(file.targets).id,
    customerId: throws.of(desk.customers).id,
  }),
  "send-redirect": (filling) => ({ ...redirected(filling, "open"), nameCustomer: filling.throws.oneIn(2) }),
  "answer-redirect": (filling) => ({
    ...redirected(filling, "waiting"),
    outcome: filling.throws.of(allRedirectAnswers),
    documentId: filling.throws.oneIn(3) ? undefined : filling.documentId,
    note: "",
  }),
  "skip-redirect": (filling) => ({
    ...everyNote,
    ...redirected(filling, "open"),
    reason: "legally_barred",
  }),
  "propose-scope": ({ file, throws }) => ({
    basis: "Named in the instrument",
    items: itemsOf(file).map((item) => proposed(file, item, throws)),
  }),
  approve: () => ({ seen: true, note: "" }),
  produce: async ({ desk, file, throws }) => {
    const items = itemsOf(file).filter((item) => item.approved === true || throws.oneIn(12));
    const documents = await Promise.all(
      items.map((item) => aDocument(desk, file.reference, `${item.category}.zip`, bytesOf(item.id))),
    );
    const files = items.map((item, place) => ({
      documentId: documents[place],
      itemId: item.id,
      coversFrom: item.approvedFrom ?? undefined,
      coversTo: (throws.oneIn(6) ? item.askedTo : item.approvedTo) ?? undefined,
    }));
    return { source: "Mail store", files, noData: [] };
  },
  deliver: () => ({ channel: "portal", recipient: "Sgt. Example" }),
  reject: () => ({ reason: "no_power", note: "" }),
  withdraw: ({ documentId, throws }) => ({ documentId: throws.oneIn(2) ? randomUUID() : documentId, ...everyNote }),
  "place-secrecy": ({ documentId, file, now, throws }) => ({
    kind: throws.oneIn(3) ? "claimed_unsupported" : "ordered",
    basis: "18 USC 2705(b)",
    issuedBy: "District Court",
    startsAt: later(now, throws.below(3) - 1).toISOString(),
    endsAt: throws.oneIn(3) ? "" : later(now, throws.below(20)).toISOString(),
    documentId: throws.oneIn(4) ? undefined : documentId,
    extendsId: throws.oneIn(4) ? oneOf(file.orders, throws) : "",
    issuedOn: dayIn("UTC", later(now, -throws.below(4))),
    targetIds: throws.oneIn(2) ? [] : [throws.of(file.targets).id],
  }),
  "lift-secrecy": ({ documentId, file }) => ({ orderId: file.orders[0]?.id, documentId, ...everyNote }),
  "send-notice": ({ file, throws }) => ({ noticeId: oneOf(file.notices, throws) }),
  "waive-notice": ({ file, throws }) => ({ noticeId: oneOf(file.notices, throws), ...everyNote }),
  "extend-due": ({ documentId, now }) => ({ dueOn: dayIn("UTC", later(now, 20)), documentId, ...everyNote }),
  assign: ({ desk, throws }) => ({ ownerId: desk.person("reviewer", throws.below(2) + 1).id }),
};

function described(fields: Readonly<Record<string, { readonly face: FieldFace }>>, filling: Filling): Typed {
  return Object.fromEntries(Object.entries(fields).map(([name, { face }]) => [name, typedIn(face, filling)]));
}

function typedIn(face: FieldFace, filling: Filling): unknown {
  const { documentId, file, now, throws } = filling;
  switch (face.kind) {
    case "sentence":
    case "line":
      return "As the file says";
    case "reference":
      return throws.oneIn(2) ? file.reference : "WD-7KQ4M-2XPRC";
    case "day":
      return dayIn("UTC", later(now, throws.below(4) - 2));
    case "time":
      return throws.oneIn(2) ? "" : `${String(9 + throws.below(12)).padStart(2, "0")}:30`;
    case "document":
      return documentId;
    case "choice":
      return throws.of(face.options).value;
    case "several":
      return [throws.of(face.options).value];
    case "tick":
      return face.must || throws.oneIn(2) ? true : undefined;
    case "targets":
      return anyTargets(filling).targetIds;
    case "items":
      return [{ targetId: throws.of(file.targets).id, category: "subscriber", service: "", from: "", to: "" }];
    case "subject":
      return oneOf(subjects(file, face.of, filling), throws);
  }
}

function subjects(file: RequestFile, kind: SubjectKind, { desk }: Filling): readonly { readonly id: string }[] {
  switch (kind) {
    case "orders":
      return file.orders;
    case "preservations":
      return file.preservations;
    case "challenges":
    case "review-demands":
    case "rulings":
    case "stays":
      return file.challenges;
    case "clocks":
      return file.clocks;
    case "suspensions":
      return file.pauses;
    case "clarifications":
      return file.clarifications;
    case "incidents":
    case "all-incidents":
      return file.incidents;
    case "look-backs":
      return file.lookBacks;
    case "customers":
      return desk.customers;
    case "users":
      return usersToTell(file);
    case "owed-notices":
    case "sent-notices":
    case "bounced-notices":
    case "proposed-bars":
    case "bars":
    case "proposed-deferrals":
    case "deferrals":
      return file.notices;
    case "people":
      return [desk.person("publisher")];
    case "recusals":
      return file.recusals;
  }
}

const later = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);

const oneOf = (rows: readonly { readonly id: string }[], throws: Dice) =>
  rows.length === 0 ? randomUUID() : throws.of(rows).id;

const itemsOf = (file: RequestFile) =>
  file.targets.filter((target) => target.outcome === "pending").flatMap((target) => target.items);

/** The targets whose redirect stands so; rarely all that are pending. */
function redirected(filling: Filling, standing: RedirectStanding) {
  const { file, throws } = filling;
  const apt = file.targets.filter((one) => one.outcome === "pending" && redirectStanding(file, one) === standing);
  return throws.oneIn(12) ? anyTargets(filling) : { targetIds: apt.map((target) => target.id) };
}

function anyTargets({ file, throws }: Pick<Filling, "file" | "throws">) {
  const pending = file.targets.filter((target) => target.outcome === "pending");
  const chosen = throws.oneIn(3) ? pending.slice(0, 1) : pending;
  return { targetIds: chosen.map((target) => target.id) };
}

function proposed(file: RequestFile, item: ItemFacts, throws: Dice): Typed {
  const can = file.instrument.ceiling.includes(item.category) && !throws.oneIn(6);
  if (!can && !throws.oneIn(8)) return { itemId: item.id, withheld: "over_ceiling" };
  const approvedFrom = (throws.oneIn(10) ? "2020-01-01" : item.askedFrom) ?? undefined;
  return { itemId: item.id, approved: true, approvedFrom, approvedTo: item.askedTo ?? undefined };
}
