import type { InstrumentCode } from "@/lib/law/request/instrument";
import type { RequestFile } from "@/lib/law/request/file";

const letter: InstrumentCode = "US_NSL";

/** Whether a request is a national security letter: its secrecy alone is reviewed on demand, and by the FBI itself. */
export function isNationalSecurityLetter({ instrumentCode }: Pick<RequestFile, "instrumentCode">): boolean {
  return instrumentCode === letter;
}
