import { described } from "@/app/steps/door";
import { classDemand } from "@/lib/casework/class-demand";
import { writeMemo } from "@/lib/casework/write-memo";
import { conflictFields } from "@/lib/forms/steps/conflict";

export const conflictDoors = {
  "write-memo": described(conflictFields["write-memo"], writeMemo),
  "class-demand": described(conflictFields["class-demand"], classDemand),
};
