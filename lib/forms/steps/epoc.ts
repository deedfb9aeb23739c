import { arrival } from "@/lib/forms/steps/shaped-lines";
import {
  attached,
  onDayOrNone,
  oneOf,
  sentence,
  sentenceOrNone,
  someOf,
  type StepFields,
  subject,
  tick,
} from "@/lib/forms/steps/step-field";
import { annexThreeGrounds, clarificationOutcomes } from "@/lib/law/epoc/annex-three";
import { addressedAs, statedReasons } from "@/lib/law/epoc/certificate";
import { servedOn } from "@/lib/law/epoc/addressee";
import { issuedBy, offenceShown } from "@/lib/law/epoc/issued";
import { statedNotifications } from "@/lib/law/epoc/notification";
import { annexOne, type Section } from "@/lib/law/epoc/sections";
import { refusalGrounds } from "@/lib/law/epoc/enforcing-refusal";
import type { epocSteps } from "@/lib/law/request/steps/epoc";

const writing = (whose: string) =>
  attached(`The ${whose} authority’s writing`, `Attach the ${whose} authority’s own writing`, "authority_writing");

/** What the steps of a European Production Order ask for. */
export const epocFields = {
  "read-epoc": {
    issuedBy: oneOf("Who issued or validated it", "Say who issued or validated it", issuedBy, {
      help: "A prosecutor can order subscriber data and what identifies a user; traffic and content need a judge.",
      under: sections("A"),
    }),
    validationFollows: tick("It was issued first, and its validation follows", {
      help: "Only an emergency for subscriber data, or to identify a user. Within forty-eight hours it is validated or withdrawn.",
    }),
    servedOn: oneOf("On whom of us it was served", "Say on whom of us it was served", servedOn, {
      help: "Another establishment may be addressed in an emergency only; otherwise nothing is approved: Article 7.",
      under: sections("B"),
    }),
    emergency: tick("It is an emergency: eight hours", {
      help: "The due date follows the certificate, whatever was recorded on receipt.",
      under: sections("C"),
    }),
    addressedAs: oneOf("It addresses us", "Say as what it addresses us", addressedAs, {
      help: "The certificate’s section on controllers and processors.",
      under: sections("D", "E", "F", "G"),
    }),
    processorReason: oneOf(
      "Why the processor and not the controller",
      "Say which reason it gives, or that it gives none",
      statedReasons,
    ),
    offence: oneOf("The offence", "Say which offence it shows, or that it shows neither", offenceShown, {
      help: "Traffic and content only; for subscriber data any offence will do.",
    }),
    privileged: tick("It seeks what is held for a lawyer, a doctor or another whose secrets the law protects", {
      help: "Traffic and content are then approved only after counsel’s memo on privilege: Article 5(9).",
    }),
    refrain: tick("It asks us not to tell the controller, and says why", {
      help: "A box without a justification has no effect: leave this empty, and ask for clarification.",
      under: sections("H"),
    }),
    refrainReason: sentenceOrNone("Its justification"),
    enforcingNotified: tick("An enforcing authority was notified", {
      help: "Traffic and content data are held until it clears the order, or its ten days are over.",
      under: sections("I", "J", "K"),
    }),
    enforcingNotifiedOn: onDayOrNone("The enforcing authority received its notification on", {
      help: "Its days run from then. Leave it empty where you do not know: they are counted from our own receipt.",
    }),
    notNotifiedBecause: oneOf(
      "If none was notified, why",
      "Say why none was notified, or that nothing is said",
      statedNotifications,
      {
        help: "Without a notification and without a reason, no traffic or content data is approved.",
        over: sections("L", "M"),
      },
    ),
  },
  "ask-clarification": {
    grounds: someOf("Grounds", "Tick at least one ground", groundChoices()),
    note: sentence("What exactly", "Say what is missing, wrong or in conflict: the authority reads it"),
  },
  "receive-clarification": {
    clarificationId: subject("Which form it answers", "Choose the form that it answers", "clarifications"),
    documentId: writing("issuing"),
    ...arrival("The answer"),
    outcome: oneOf("What came of it", "Say what came of the question", clarificationOutcomes),
    processorReason: oneOf(
      "Why the processor and not the controller",
      "Say which reason it gives now, or that it gives none",
      statedReasons,
    ),
    note: sentence("What it says", "Say what it answers"),
  },
  "record-validation": {
    documentId: writing("validating"),
    note: sentence("What it says", "Say who validated it, and when"),
  },
  "record-clearance": {
    documentId: writing("enforcing"),
    note: sentence("What it says", "Say what it writes"),
  },
  "record-enforcing-objection": {
    grounds: someOf("Grounds", "Tick the ground it names", refusalGrounds),
    documentId: writing("enforcing"),
    ...arrival("The refusal"),
    note: sentence("What it says", "Say what it writes"),
  },
} as const satisfies Record<keyof typeof epocSteps, StepFields>;

/** The headings of the paper, so that whoever reads it finds each field where the certificate has it. */
function sections(...letters: readonly Section[]) {
  return letters.map((letter) => ({ words: `${letter} · ${annexOne[letter].words}`, says: annexOne[letter].kept }));
}

/** Each ground with what it does to our clock, so that nobody stops it by mistake. */
function groundChoices() {
  const choice = (code: keyof typeof annexThreeGrounds) => {
    const { words, source, suspends } = annexThreeGrounds[code];
    return {
      words,
      help: `${suspends ? "Our duty stands still until it is answered." : "Our clock runs on."} ${source}.`,
    };
  };
  return {
    incomplete: choice("incomplete"),
    manifestly_wrong: choice("manifestly_wrong"),
    impossible: choice("impossible"),
    immunity_press: choice("immunity_press"),
    third_country: choice("third_country"),
  } satisfies Record<keyof typeof annexThreeGrounds, unknown>;
}
