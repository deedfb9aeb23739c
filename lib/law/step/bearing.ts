import type { Bearing, NumberSource } from "@/lib/law/authority/check";
import type { KeptEvidence } from "@/lib/law/authority/evidence";
import { voluntary } from "@/lib/law/emergency/emergency";
import type { RequestFile } from "@/lib/law/request/file";
import { dueUnder } from "@/lib/law/request/rule-set";
import { dayIn, instantOn, plainDate } from "@/lib/law/shared/plain-date";

type Basis = Pick<RequestFile, "emergency" | "instrument" | "rules" | "zone">;

/**
 * What bears on checks made of this request now: the number that was called, whether it discloses by our own choice, and
 * whether the agency confirmed the portal account as lately as the rule asks it to.
 */
export function bearingOn(
  file: Basis,
  { numberSource, calledNumber, accountConfirmedOn }: KeptEvidence & { readonly numberSource: NumberSource | null },
  now: Date,
): Bearing {
  return {
    numberSource: calledNumber === "" ? null : numberSource,
    accountStands: accountConfirmedOn !== null && standsYet(file, accountConfirmedOn, now),
    voluntary: voluntary(file),
  };
}

function standsYet({ rules, zone }: Basis, confirmedOn: string, now: Date): boolean {
  const on = plainDate(confirmedOn);
  const from = on && instantOn(zone, on, "");
  return (
    on !== null && from !== null && on <= dayIn(zone, now) && dueUnder(rules, "AUTH_CONFIRM_12M", from, zone).at >= now
  );
}
