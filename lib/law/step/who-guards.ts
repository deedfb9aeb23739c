import type { Guard } from "@/lib/law/step/asked";

/** Letting somebody back in needs somebody who is kept out. */
export const whoGuards = {
  "end-recusal": ({ file }) => (file.recusals.length > 0 ? null : { code: "not-apt" }),
} as const satisfies Record<string, Guard>;
