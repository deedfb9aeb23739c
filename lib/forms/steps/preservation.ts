import { arrival } from "@/lib/forms/steps/shaped-lines";
import {
  attached,
  attachedOrNone,
  mustTick,
  onDay,
  requestReference,
  sentence,
  type StepFields,
  subject,
} from "@/lib/forms/steps/step-field";
import type { preservationSteps } from "@/lib/law/request/steps/preservation";

const which = subject("Preservation", "Choose the preservation", "preservations");

export const preservationFields = {
  "preserve-data": {
    snapshot: sentence("What is kept", "Say what was copied, and where the copy lies", {
      help: "What was copied, of which accounts, and where the copy lies. It stands on the certificate later.",
    }),
  },
  "extend-preservation": {
    preservationId: which,
    receivedOn: onDay("Renewal received on", "Give the day on which the renewal reached us"),
    documentId: attached("The renewal", "Attach the renewal, then choose it here", "extension", {
      help: "Of a European Preservation Order it is the form of Annex VI: thirty days more, and only inside the first sixty.",
    }),
  },
  "confirm-production-order": {
    preservationId: which,
    documentId: attached("The confirmation (Annex V)", "Attach the authority’s form", "authority_writing", {
      help: "The issuing authority confirms on the form of Annex V that a production order has issued.",
    }),
    ...arrival("The confirmation"),
  },
  "record-government-notice": {
    toldOn: onDay("The government told the customer on", "Give the day the customer was told", {
      help: "Fourteen days are counted from that day, not from our knowledge of it.",
    }),
    documentId: attached(
      "Its notice, or its writing that it was given",
      "Attach the evidence that the customer was told",
      "authority_writing",
    ),
    note: sentence("What it says", "Say what the customer was told, and by whom"),
  },
  "convert-preservation": {
    preservationId: which,
    followedBy: requestReference("The request that followed", "Give its reference, such as WD-7KQ4M-2XPRC", {
      help: "Its reference. It must have been received while the copy was kept.",
    }),
  },
  "release-preservation": {
    preservationId: which,
    note: sentence("Why it may go", "Say who released it and why"),
    documentId: attachedOrNone("The authority’s writing", "authority_writing"),
  },
  "lapse-preservation": { preservationId: which },
  "purge-preservation": {
    preservationId: which,
    statement: sentence("What was deleted", "Say what was deleted, where and how", {
      help: "What, where and how; what another request still needs stays. It stands on the certificate with your name: name no other request.",
    }),
    gone: mustTick("Nothing is kept for this request any longer", "Confirm that nothing is kept for it"),
  },
} as const satisfies Record<keyof typeof preservationSteps, StepFields>;
