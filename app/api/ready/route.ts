import { isReady } from "@/lib/casework/read-readiness";
import { jsonAnswer, problem } from "@/lib/platform/problem";

export const dynamic = "force-dynamic";

/** 200 once a request would find its database migrated, 503 otherwise. */
export async function GET(): Promise<Response> {
  if (await isReady()) return jsonAnswer(200, { status: "ready" });
  return problem({ status: 503, code: "not-ready", detail: "The database does not answer, or is not migrated." });
}
