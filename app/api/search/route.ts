import { currentActor } from "@/app/session";
import { hitHref } from "@/components/search/hit-href";
import { searchDesk } from "@/lib/casework/search-desk";
import { refusalStatus } from "@/lib/forms/refusal-status";
import { refusalText } from "@/lib/forms/refusal-text";
import { searchAddress } from "@/lib/forms/search-asked";
import { searchKinds } from "@/lib/law/shared/search-words";
import { jsonAnswer, problem } from "@/lib/platform/problem";

export const dynamic = "force-dynamic";

/** The first hits of each kind, for the palette: `GET /api/search?q=…`, for whoever is signed in. */
export async function GET(httpRequest: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return problem({ status: 401, code: "not-signed-in", detail: "Sign in first." });
  const { q } = searchAddress({ q: new URL(httpRequest.url).searchParams.get("q") ?? "" });
  const searched = await searchDesk(actor, { q, kind: null, after: null, limit: 4 });
  if (!searched.ok) {
    const { refusal } = searched;
    return problem({ status: refusalStatus(refusal), code: refusal.code, detail: refusalText(refusal) });
  }
  const hits = searched.value.groups.flatMap(({ kind, hits: found }) =>
    found.map((hit) => ({
      id: `${kind} ${hit.id}`,
      kind: searchKinds[kind],
      title: hit.title,
      text: hit.text === "" && hit.reference !== hit.title ? (hit.reference ?? "") : hit.text,
      href: hitHref(kind, hit),
    })),
  );
  return jsonAnswer(200, { hits });
}
