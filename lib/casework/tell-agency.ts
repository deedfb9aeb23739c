import { numberSources, type NumberSource } from "@/lib/law/authority/check";
import { impersonationLetter } from "@/lib/law/authority/impersonation-letter";
import { somethingLeft } from "@/lib/law/incident/incident";
import { agencyAddress, type TellingWay } from "@/lib/law/incident/look-back";
import type { Actor } from "@/lib/law/permission/role";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused } from "@/lib/law/shared/result";
import { endClocks } from "@/lib/casework/run-clocks";
import { type StepOn, type Taken, takeStep } from "@/lib/casework/take-step";
import type { Tx } from "@/lib/store/database";
import { readLetterFacts } from "@/lib/store/letter-facts";
import { claimedSender, setAgencyTold } from "@/lib/store/look-backs";
import { queueLetter, readLetterhead } from "@/lib/store/messages";

export interface AgencyTold {
  readonly way: TellingWay;
  /** Of a call: where its number came from, the number, and whom one spoke to. */
  readonly numberSource: NumberSource | null;
  readonly calledNumber: string;
  readonly spokenTo: string;
  /** In a letter it is read by the agency; of a call it says what was said. */
  readonly note: string;
}

/**
 * Tells the agency in whose name an impostor wrote: by a letter to its own address, never the sender's, or by a call to
 * a number from elsewhere than the message.
 */
export async function tellAgency(actor: Actor, on: StepOn, told: AgencyTold, now: Date): Promise<Taken> {
  return takeStep(actor, "tell-agency", on, now, async (tx, file) => {
    const { way, note, spokenTo, calledNumber, numberSource } = told;
    const { proof } = file;
    if (!proof) return refused({ code: "not-apt" });
    const refusal = way === "letter" ? await write(tx, file, note, now) : callRefused(told);
    if (refusal) return refused(refusal);
    const words = way === "letter" ? note : [spokenTo, calledNumber, note].filter(Boolean).join(", ");
    await setAgencyTold(tx, proof.id, {
      agencyTold: way,
      agencyToldBy: actor.id,
      agencyToldAt: now,
      agencyToldWords: words,
    });
    const why = way === "letter" ? "A letter to its own address" : words;
    await endClocks(tx, file, { rule: "TELL_AGENCY", subjectId: proof.id }, { at: now, byId: actor.id, why });
    return granted({ why, data: { way, ...(way === "call" && { numberSource, calledNumber, spokenTo }) } });
  });
}

async function write(tx: Tx, file: RequestFile, note: string, at: Date): Promise<Refusal | null> {
  const { officer, agencyReference } = await claimedSender(tx, file.id);
  const address = agencyAddress(file.authority, officer);
  if ("code" in address) return address;
  const { reference, receivedOn, zone, authority } = await readLetterFacts(tx, file.id);
  const letter = impersonationLetter({
    reference,
    receivedOn,
    zone,
    authority,
    claimedReference: agencyReference,
    claimedSender: officer,
    disclosed: somethingLeft(file),
    desk: await readLetterhead(tx),
    note,
  });
  await queueLetter(tx, { requestId: file.id, kind: "impersonation", recipient: address.email, letter, at });
  return null;
}

function callRefused({ numberSource, calledNumber, spokenTo }: AgencyTold): Refusal | null {
  if (numberSource === null || !numberSources[numberSource].independent) return { code: "number-from-the-message" };
  return calledNumber !== "" && spokenTo !== "" ? null : { code: "check-evidence-missing", check: "call_back" };
}
