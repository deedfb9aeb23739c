import { z } from "zod";
import { optionalText } from "@/lib/forms/fields";
import type { WarningPoint } from "@/lib/law/deadline/clock-rule";

/** As a person writes when somebody is told: `50 %, 80 %, 24 h`. */
export function warningsTyped(points: readonly WarningPoint[]): string {
  return points
    .map((point) => ("share" in point ? `${Math.round(point.share * 100)} %` : `${point.hoursBefore} h`))
    .join(", ");
}

/** Reads them back; nothing typed is no warning before the end. */
export const warningsField = optionalText(200).transform((typed, context): readonly WarningPoint[] => {
  const points: WarningPoint[] = [];
  for (const part of typed.split(",").map((one) => one.trim())) {
    const [, figure, unit] = /^(\d{1,4})\s*(%|h)$/.exec(part) ?? [];
    const value = Number(figure);
    if (unit === "%" && value > 0 && value < 100) points.push({ share: value / 100 });
    else if (unit === "h" && value > 0) points.push({ hoursBefore: value });
    else if (part !== "") {
      context.addIssue({ code: "custom", message: "Write each as a share or as hours: 50 %, 80 %, 24 h" });
      return z.NEVER;
    }
  }
  return points;
});
