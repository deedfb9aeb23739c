import { described } from "@/app/steps/door";
import { endRecusal, recuse } from "@/lib/casework/recuse";
import { whoFields as fields } from "@/lib/forms/steps/who";

export const whoDoors = {
  recuse: described(fields.recuse, recuse),
  "end-recusal": described(fields["end-recusal"], endRecusal),
};
