"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { deskAsk, deskForm } from "@/app/desk-action";
import type { IntakePreview } from "@/components/requests/intake-due";
import { whenParts } from "@/components/ui/when-text";
import { dropDraft, keepDraft } from "@/lib/casework/keep-draft";
import { alikeRequests, countryMeant, previewDue } from "@/lib/casework/preview-due";
import { authorityMeant, takeInRequest } from "@/lib/casework/take-in-request";
import { optionalDay, ticked } from "@/lib/forms/fields";
import { receiveRequestForm, type ReceiveRequestInput } from "@/lib/forms/receive-request";
import { intakeProblem, takenIn } from "@/lib/forms/receive-request-text";
import { receivedTyped } from "@/lib/forms/received-field";
import { rearranged } from "@/lib/forms/row-numbers";
import { nestedOf, type ReadForm, typedOf } from "@/lib/forms/typed";
import type { Actor } from "@/lib/law/permission/role";
import { isInstrument } from "@/lib/law/request/instrument";
import { countryName } from "@/lib/law/shared/countries";
import { readInto } from "@/lib/platform/desk-action";

const nothingYet: IntakePreview = { due: null, words: "", foreign: null, alike: [] };
const form = "receive-request";
const here = "/desk/requests/new";

/** Records what was read off the instrument; or, where there is no script, keeps a draft or adds and removes rows. */
export const receive = deskForm(async (actor, data, at) => {
  const intent = data.get("intent");
  if (intent === "keep") {
    await keepDraft(actor, form, typedOf(data), at);
    redirect(here);
  }
  if (typeof intent === "string") return { typed: rearranged(typedOf(data), intent) };
  return readInto(receiveRequestForm, data, (input, { nameOf }) => record(actor, input, nameOf, at));
});

/** Keeps what is typed while it is typed; answers when, or null for a stranger. */
export const keepTyped = deskAsk<string | null>(null, async (actor, data, at) => {
  await keepDraft(actor, form, typedOf(data), at);
  const { time, zone } = whenParts(at, "UTC");
  return `${time} ${zone}`;
});

/** Throws a draft away and begins anew. */
export const discard = deskAsk<void>(undefined, async (actor) => {
  await dropDraft(actor, form);
  redirect(here);
});

/** The due date and the requests that look the same, as far as what is typed tells. Writes nothing. */
export const preview = deskAsk<IntakePreview>(nothingYet, async (actor, data) => {
  const typed = previewed.safeParse(nestedOf(data));
  if (!typed.success) return nothingYet;
  return { ...(await duePreview(actor, typed.data)), alike: await alikePreview(actor, typed.data) };
});

const previewed = z.object({
  instrument: z.string().catch(""),
  emergency: ticked,
  received: receivedTyped.nullable().catch(null),
  dueOn: optionalDay().catch(null),
  issuedOn: optionalDay().catch(null),
  agencyReference: z.string().max(200).catch(""),
  authority: z
    .object({
      chosen: z.string().max(500).catch(""),
      new: z.object({ country: z.string().max(2).catch("") }).catch({ country: "" }),
    })
    .catch({ chosen: "", new: { country: "" } }),
});

/** @param nameOf names the fields of a refusal as this form numbers its rows */
async function record(actor: Actor, input: ReceiveRequestInput, nameOf: ReadForm["nameOf"], at: Date) {
  const taken = await takeInRequest(actor, takenIn(input, "desk"), at);
  if (!taken.ok) {
    const problem = intakeProblem(taken.refusal);
    return problem ? { fields: { [nameOf(problem.path)]: [problem.words] } } : taken.refusal;
  }
  await dropDraft(actor, form);
  const { reference, alike, lookAlikes } = taken.value;
  if (alike.length === 0 && lookAlikes.length === 0) redirect(`/desk/requests/${reference}?done=receive`);
  redirect(`${here}/recorded?of=${reference}`);
}

async function duePreview(
  actor: Actor,
  { instrument, emergency, received, dueOn, issuedOn, authority }: z.output<typeof previewed>,
): Promise<Omit<IntakePreview, "alike">> {
  const unknown = { due: null, foreign: null };
  if (!isInstrument(instrument)) return { ...unknown, words: "Choose the instrument to see when it is due." };
  if (received === null) return { ...unknown, words: "Give the day, the time and the zone to see when it is due." };
  const known = await countryMeant(actor, authority.chosen);
  const country = known ?? (authority.new.country === "" ? null : authority.new.country);
  const receipt = { receivedAt: received.at, receivedZone: received.zone, dueOn, issuedOn };
  const preview = await previewDue(actor, { instrumentCode: instrument, emergency, country, ...receipt });
  if (!preview.ok) return { ...unknown, words: "" };
  const { reckoned, foreign } = preview.value;
  const issuer = foreign && { ...foreign, country: countryName(foreign.country) ?? foreign.country };
  if (!reckoned?.at) return { due: null, foreign: issuer, words: mustBeStated };
  const due = { at: reckoned.at.toISOString(), zone: received.zone, reason: reckoned.reason };
  return { due, foreign: issuer, words: country === null ? countryUnknown : "" };
}

const mustBeStated = "This instrument is due on the date it states. Give that date; without one no clock runs.";
const countryUnknown = "Name the authority, too: its country’s holidays may move the date.";

async function alikePreview(actor: Actor, { authority, agencyReference }: z.output<typeof previewed>) {
  if (authority.chosen === "" || agencyReference === "") return [];
  const id = await authorityMeant(actor, authority.chosen);
  const alike = id === null ? [] : await alikeRequests(actor, id, agencyReference);
  return alike.map(({ reference, stage }) => ({ reference, stage }));
}
