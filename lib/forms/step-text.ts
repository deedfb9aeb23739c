import { otherActs } from "@/lib/law/record/entry";
import { isStep } from "@/lib/law/request/workflow";
import { stepWords } from "@/lib/law/request/step-words";

/** What somebody did, after their name: "approved the scope". An act of another version of the desk keeps its code. */
export function actText(act: string): string {
  if (isStep(act)) return stepWords[act].done;
  return isOtherAct(act) ? otherActs[act] : act;
}

function isOtherAct(act: string): act is keyof typeof otherActs {
  return Object.hasOwn(otherActs, act);
}
