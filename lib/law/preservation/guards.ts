import { isBackupOrder } from "@/lib/law/preservation/backup";
import { isPreservationOrder, lapses, mayPreserve, running, toBePurged } from "@/lib/law/preservation/preservation";
import type { RequestFile } from "@/lib/law/request/file";
import { objectionKind, type PreservationFacts } from "@/lib/law/request/track-facts";
import type { Refusal } from "@/lib/law/shared/refusal";

/** What each step of the preservation track needs from the facts; which of several it is about, its casework checks. */
export const preservationGuards = {
  "preserve-data": ({ file }: Asked) => mayPreserve(file),
  "extend-preservation": ({ file }: Asked) =>
    some(file, (one) => one.confirmedAt === null && (one.state === "active" || one.state === "lapsed")),
  "confirm-production-order": ({ file }: Asked) =>
    isPreservationOrder(file)
      ? some(file, (one) => one.confirmedAt === null && (running(one) || one.state === "lapsed"))
      : { code: "not-apt" },
  "record-government-notice": ({ file }: Asked) => (isBackupOrder(file) ? null : { code: "not-apt" }),
  "convert-preservation": ({ file }: Asked) => some(file, running),
  "release-preservation": ({ file }: Asked) => some(file, (one) => running(one) || one.state === "converted"),
  "lapse-preservation": ({ file, now }: Asked) => some(file, (one) => lapses(one, file, now)),
  "purge-preservation": ({ file }: Asked) => some(file, toBePurged) ?? heldForCourt(file),
} as const satisfies Record<string, (asked: Asked) => Refusal | null>;

interface Asked {
  readonly file: RequestFile;
  readonly now: Date;
}

function some(file: RequestFile, fits: (one: PreservationFacts) => boolean): Refusal | null {
  return file.preservations.some(fits) ? null : { code: "not-apt" };
}

/** What a court is deciding about is not destroyed meanwhile. */
export function heldForCourt(file: RequestFile): Refusal | null {
  return file.challenges.some((one) => one.ruling === null && one.kind !== objectionKind)
    ? { code: "held-for-court" }
    : null;
}
