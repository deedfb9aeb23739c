import { apiAction } from "@/app/api-action";
import { stepForm } from "@/app/step-table";
import { refusalProblem } from "@/lib/platform/api-action";
import { problem } from "@/lib/platform/problem";
import { readReference } from "@/lib/law/request/reference";
import { isStep } from "@/lib/law/request/workflow";
import { granted, refused } from "@/lib/law/shared/result";

export const dynamic = "force-dynamic";

/** Takes one step of the workflow: the desk's own schema, the desk's own verb. */
export async function POST(
  httpRequest: Request,
  context: { params: Promise<Record<string, string>> },
): Promise<Response> {
  const { step = "" } = await context.params;
  if (!isStep(step)) return problem(refusalProblem({ code: "not-found" }));
  const take = apiAction({
    schema: stepForm(step),
    run: async (actor, ready, { params }, now) => {
      const reference = readReference(params["reference"] ?? "");
      if (!reference) return refused({ code: "not-found" });
      const taken = await ready(actor, reference, now);
      return taken.ok ? granted({ body: taken.value }) : taken;
    },
  });
  return take(httpRequest, context);
}
