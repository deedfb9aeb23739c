import type { AuthenticationFound } from "@/lib/casework/authenticate";
import { noon } from "@/lib/casework/testing/a-desk";
import { dayIn } from "@/lib/law/shared/plain-date";

/** What is kept of a call made at noon, in the zone of the requests at the test desk unless told otherwise. */
export const aTalk = (zone = "America/New_York", at = noon) =>
  ({ calledNumber: "+1 555 0100", spokenTo: "Captain Doe", calledOn: dayIn(zone, at) }) as const;

/** A call back to a number of our own list. */
export const aCallBack = (zone?: string, at?: Date): AuthenticationFound => ({
  checks: ["call_back"],
  numberSource: "our_list",
  evidence: "Called the switchboard",
  ...aTalk(zone, at),
});
