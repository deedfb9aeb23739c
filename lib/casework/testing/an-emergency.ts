import { aRequest, type TestDesk } from "@/lib/casework/testing/a-desk";
import { walkTo } from "@/lib/casework/testing/a-walk";
import type { RequestFile } from "@/lib/law/request/file";
import type { Stage } from "@/lib/law/request/stage";

/** A voluntary emergency request of the desk's authority, walked to a stage by the plain way. */
export async function anEmergency(desk: TestDesk, stage: Stage, agencyReference: string): Promise<RequestFile> {
  const change = { instrumentCode: "US_EMERG" as const, emergency: true, dueOn: null, agencyReference };
  return walkTo(desk, await aRequest(desk, change), stage);
}

/** The request and its version of now, for the next step on it. */
export function on(file: Pick<RequestFile, "reference" | "version">) {
  return { reference: file.reference, version: file.version };
}
