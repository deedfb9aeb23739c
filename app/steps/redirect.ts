import { described } from "@/app/steps/door";
import { recordRedirect } from "@/lib/casework/record-redirect";
import { redirectFields as fields } from "@/lib/forms/steps/record-redirect";

export const redirectDoors = { "record-redirect": described(fields["record-redirect"], recordRedirect) };
