import { jsonAnswer } from "@/lib/platform/problem";

export const dynamic = "force-dynamic";

/** 200 as long as the process lives; it asks nobody. */
export function GET(): Response {
  return jsonAnswer(200, { status: "alive" });
}
