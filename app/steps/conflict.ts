import { described } from "@/app/steps/door";
import { classDemand } from "@/lib/casework/class-demand";
import { recordAttestation } from "@/lib/casework/record-attestation";
import { writeMemo } from "@/lib/casework/write-memo";
import { conflictFields } from "@/lib/forms/steps/conflict";

export const conflictDoors = {
  "write-memo": described(conflictFields["write-memo"], writeMemo),
  "record-attestation": described(conflictFields["record-attestation"], recordAttestation),
  "class-demand": described(conflictFields["class-demand"], classDemand),
};
