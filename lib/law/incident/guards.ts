import { somethingLeft } from "@/lib/law/incident/incident";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";

/** There is no incident before something has left, and none is settled twice. */
export const incidentGuards = {
  "report-incident": ({ file }: Asked) => (somethingLeft(file) ? null : { code: "not-apt" as const }),
  "settle-incident": ({ file }: Asked) =>
    file.incidents.some(({ settledAt }) => settledAt === null) ? null : { code: "not-apt" as const },
} as const satisfies Record<string, (asked: Asked) => Refusal | null>;

interface Asked {
  readonly file: RequestFile;
}
