import {
  attached,
  attachedOrNone,
  itemsAsked,
  onDay,
  onDayOrNone,
  oneOf,
  requestReference,
  sentence,
  sentenceOrNone,
  type StepFields,
  tick,
} from "@/lib/forms/steps/step-field";
import { linkKinds } from "@/lib/law/process/link";

const dueOn = onDayOrNone("Due date it states", { help: "Leave it empty where it states none." });
const receivedOn = onDay("Received on", "Give the day it reached us");

/** What the steps that change a request, or tie two together, ask for. */
export const processFields = {
  "amend-process": {
    documentId: attached("The amended instrument", "Attach the amended instrument", "original"),
    receivedOn,
    dueOn,
    items: itemsAsked("What it asks for now", "Say of at least one account what is asked now", {
      prefill: true,
      help: "All of it: what is not named here is no longer asked. An account without any kind of data counts as withdrawn.",
    }),
    note: sentence("What changed", "Say what changed"),
  },
  "supplement-process": {
    documentId: attached("The supplementary instrument", "Attach the supplementary instrument", "original"),
    receivedOn,
    dueOn,
    items: itemsAsked("What it asks for besides", "Say of at least one account what is asked besides", {
      prefill: false,
      help: "Only what is asked anew: what was answered before stands.",
    }),
    note: sentence("Why it came", "Say why it came"),
  },
  "link-request": {
    reference: requestReference("Reference of the other request", "Give the reference of the other request"),
    kind: oneOf("The other is", "Say what the two have to do with each other", linkKinds),
    note: sentenceOrNone("Note", { help: "Read by everybody who may open this request." }),
  },
  "merge-duplicate": {
    reference: requestReference(
      "Reference of the request that counts",
      "Give the reference of the request that counts",
    ),
    validService: tick("The earlier of the two receipts was valid service", {
      help: "Then the other request counts from that receipt, and so does its clock.",
    }),
    note: sentence("How you know they are the same", "Say how you know they are the same"),
  },
  "part-doubles": {
    note: sentence("How you know they are two", "Say how you know that they are two instruments"),
  },
  "record-receipt": {
    receivedOn: onDay("Received on", "Give the day on which the authority received it"),
    documentId: attachedOrNone("The receipt", "authority_writing"),
    words: sentenceOrNone("Who said so, and how", {
      help: "Where there is no document: a name, and by telephone or portal.",
    }),
  },
  "purge-extract": {
    certificate: sentence("What was deleted, where, and how", "Say what was deleted, where, and how"),
    documentId: attachedOrNone("The certificate", "certificate"),
  },
} as const satisfies Record<string, StepFields>;
