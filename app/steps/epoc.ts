import { described } from "@/app/steps/door";
import { askClarification, receiveClarification } from "@/lib/casework/clarify-epoc";
import { recordClearance, recordEnforcingObjection } from "@/lib/casework/hear-enforcing-authority";
import { recordValidation } from "@/lib/casework/record-validation";
import { readEpoc } from "@/lib/casework/read-epoc";
import { epocFields } from "@/lib/forms/steps/epoc";

export const epocDoors = {
  "read-epoc": described(epocFields["read-epoc"], readEpoc),
  "ask-clarification": described(epocFields["ask-clarification"], askClarification),
  "receive-clarification": described(epocFields["receive-clarification"], receiveClarification),
  "record-validation": described(epocFields["record-validation"], recordValidation),
  "record-clearance": described(epocFields["record-clearance"], recordClearance),
  "record-enforcing-objection": described(epocFields["record-enforcing-objection"], recordEnforcingObjection),
};
