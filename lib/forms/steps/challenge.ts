import {
  attached,
  attachedOrNone,
  line,
  lineOrNone,
  onDay,
  onDayOrNone,
  oneOf,
  sentence,
  sentenceOrNone,
  type StepFields,
  subject,
  subjectOrNone,
} from "@/lib/forms/steps/step-field";
import { challengeParties, filingKinds, rulingWords } from "@/lib/law/challenge/challenge";

/** What the steps of a challenge ask for. */
export const challengeFields = {
  "file-challenge": {
    party: oneOf("Who filed it", "Say who filed it", challengeParties),
    kind: oneOf("What was filed", "Say what was filed", filingKinds),
    forum: line("Court or authority", "Name the court or authority it was filed with"),
    docket: line("Docket number", "Give the docket number, or say that none is known yet"),
    orderId: subjectOrNone("The secrecy order it challenges", "orders", {
      help: "Only for a challenge of a secrecy order.",
    }),
    appealOfId: subjectOrNone("The ruling it appeals", "rulings", {
      help: "Whoever lost it, wholly or in part, may appeal. The authority files nothing but appeals, or another filing.",
    }),
    filedOn: onDay("Filed on", "Give the day it was filed"),
    receivedOn: onDayOrNone("The government received it on", {
      help: "Only of a demand for review of a letter’s secrecy: its thirty days run from then. Left empty, they are counted from the day of the demand.",
    }),
    documentId: attachedOrNone("The filing", "court"),
    stayRule: lineOrNone("The rule by which the filing itself stays the request", {
      help: "Leave it empty unless the forum’s own rule says so: a filing by itself stays nothing.",
    }),
    note: sentenceOrNone("Note"),
  },
  "record-objection": {
    objectedOn: onDay("Objected on", "Give the day the customer objected"),
    documentId: attachedOrNone("What it wrote", "other"),
    note: sentence("What the customer objects to", "Say what the customer objects to"),
  },
  "record-stay": {
    challengeId: subject("The filing it rests on", "Choose the filing", "challenges", {
      help: "For one that is stayed already, this order extends the stay.",
    }),
    stayedOn: onDay("Stayed from", "Give the day the stay begins"),
    endsOn: onDayOrNone("Last day of the stay", { help: "Leave it empty where the court gives none." }),
    documentId: attached("The court’s order", "Attach the court’s order", "court"),
    note: sentence("What the court says", "Say what the court stays, and on what ground"),
  },
  "end-stay": {
    challengeId: subject("The stay that ended", "Choose the stay", "stays"),
    endedOn: onDay("Ended on", "Give the day it ended", { help: "The clock counts that day again." }),
    documentId: attachedOrNone("The court’s order, if it lifted the stay", "court"),
    note: sentence("Why it ended", "Say why it ended"),
  },
  "record-court-application": {
    challengeId: subject("The demand it answers", "Choose the demand", "review-demands"),
    filedOn: onDay("It went to court on", "Give the day it went to court"),
    forum: line("Court", "Name the court"),
    docket: line("Docket number", "Give the docket number, or say that none is known yet"),
    documentId: attached("Its application", "Attach its application, or the notice of it", "court"),
    note: sentence("What it asks", "Say what it asks the court"),
  },
  "record-ruling": {
    challengeId: subject("The filing", "Choose the filing", "challenges"),
    ruling: oneOf("The ruling", "Say what the court decided", rulingWords),
    ruledOn: onDay("Ruled on", "Give the day of the ruling"),
    documentId: attachedOrNone("The court’s order", "court", { help: "Only what was dropped needs none." }),
    note: sentence("What the court says", "Say what the court decided, and on what ground"),
  },
  "take-back-ruling": {
    challengeId: subject("The ruling", "Choose the ruling", "rulings"),
    reason: sentence("What the mistake was", "Say what was recorded wrongly, and how it came to light"),
  },
  "narrow-scope": {
    reason: sentence("What the court ruled", "Say what the court struck out, or lets stand again"),
  },
  "close-challenged": {
    note: sentence("For the record", "Say which ruling ends the request"),
  },
} as const satisfies Record<string, StepFields>;
