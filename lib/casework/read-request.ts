import { lookAlikesOf } from "@/lib/casework/look-alikes";
import type { LookAlike } from "@/lib/law/authority/look-alike";
import { permit } from "@/lib/law/permission/may";
import { type Actor, holds, type Role } from "@/lib/law/permission/role";
import type { KeptEntry } from "@/lib/law/record/entry";
import type { RequestFile } from "@/lib/law/request/file";
import type { Refusal } from "@/lib/law/shared/refusal";
import { granted, refused, type Result } from "@/lib/law/shared/result";
import { openSteps, type OpenStep } from "@/lib/law/step/open-steps";
import { readClocks, type ReadClock } from "@/lib/casework/read-clocks";
import { readWho, type Who } from "@/lib/casework/read-who";
import { decide } from "@/lib/store/database";
import { entriesOf } from "@/lib/store/record";
import { readRequestFile } from "@/lib/store/request-file";
import { type Related, relatedTo } from "@/lib/store/related-requests";
import { recordOn } from "@/lib/store/request-moves";
import { namesOf, possibleOwners, readRequestPage, type RequestPage } from "@/lib/store/request-views";

export interface ReadRequest {
  readonly page: RequestPage;
  /** Domains of the authority that imitate another’s, for whoever is to authenticate it; none asked for after that. */
  readonly lookAlikes: readonly LookAlike[];
  readonly file: RequestFile;
  /** Every clock it has or had, by what was kept when each was counted. */
  readonly clocks: readonly ReadClock[];
  readonly steps: readonly OpenStep[];
  readonly record: readonly KeptEntry[];
  readonly names: ReadonlyMap<string, string>;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** Other requests that belong beside this one, of those the actor sees. */
  readonly related: readonly Related[];
  readonly who: Who;
}

/**
 * Opens a request: all that its page shows, the steps open to this actor, and the entry that says it was opened, in
 * one transaction. Whoever may not see it gets the same answer as for a request that does not exist.
 *
 * @param from where it was opened: `desk` or `api`
 */
export async function readRequest(
  actor: Actor,
  reference: string,
  now: Date,
  from: string,
): Promise<Result<ReadRequest, Refusal>> {
  const permission = permit(actor, "read-requests");
  if (!permission.ok) return refused({ code: "not-found" });
  return decide(actor, async (tx) => {
    const file = await readRequestFile(tx, reference);
    const page = file && (await readRequestPage(tx, reference));
    if (!file || !page) return refused<Refusal>({ code: "not-found" });
    await recordOn(tx, file.id, { act: "open", actor, at: now, why: "", data: { from } });
    const record = await entriesOf(tx, file.id);
    const clocks = await readClocks(tx, file, record);
    return granted({
      page: holds(actor, memoReaders) ? page : { ...page, memos: page.memos.map((memo) => ({ ...memo, text: "" })) },
      lookAlikes: waitsForTrust(file) ? await lookAlikesOf(tx, file.authority.id, page.authority) : [],
      file,
      record,
      clocks,
      steps: openSteps({ actor, file, now }),
      names: await namesOf(tx, [...peopleIn(page), ...clocks.flatMap(peopleOfClock)]),
      related: await relatedTo(tx, file.id),
      owners: (await possibleOwners(tx)).filter(({ id }) => !file.recusals.some((one) => one.userId === id)),
      who: await readWho(tx, file, page, now),
    });
  });
}

/** Counsel's reasoning is for those who do the legal work; others see what it concludes. */
const memoReaders: readonly Role[] = ["reviewer", "senior_counsel", "ns_counsel"];
function waitsForTrust({ stage }: RequestFile): boolean {
  return stage === "received" || stage === "legal_review" || stage === "fraud_suspected";
}

function peopleOfClock({ endedById, told }: ReadClock): readonly string[] {
  return [...(endedById === null ? [] : [endedById]), ...told.flatMap(({ userIds }) => userIds)];
}

function peopleIn(page: RequestPage): readonly string[] {
  const ids = [
    page.ownerId,
    ...page.targets.flatMap((target) =>
      target.attempts.flatMap((attempt) => [
        attempt.sentById,
        attempt.answerById,
        ...attempt.answers.map((answer) => answer.byId),
      ]),
    ),
    ...page.authentications.map((one) => one.byId),
    ...page.suspicions.flatMap((one) => [one.suspectedBy, one.settledBy]),
    ...page.suspicions.map((one) => one.agencyToldBy),
    ...page.lookBacks.map((one) => one.settledById),
    ...page.incidents.flatMap((one) => [one.reportedById, one.settledById]),
    ...page.recusals.flatMap((one) => [one.userId, one.byId, one.endedById]),
    ...page.reviews.map((one) => one.byId),
    ...page.secrecyOrders.flatMap((one) => [one.placedById, one.liftedById]),
    ...page.approvals.flatMap((one) => [one.proposedById, one.approvedById, one.returnedById]),
    ...page.productions.flatMap((one) => [one.extractedById, one.checkedById, one.deliveredById]),
    ...page.notices.flatMap((one) => [
      one.approvedById,
      one.waivedById,
      one.deferredById,
      one.deferAgreedById,
      one.ackById,
      one.barProposedById,
    ]),
    ...page.epocs.map((one) => one.readById),
    ...page.clarifications.map((one) => one.askedById),
    ...page.memos.map((one) => one.byId),
    ...page.attestations.map((one) => one.byId),
    ...page.preservations.flatMap((one) => [one.byId, one.convertedById, one.purgedById]),
    ...page.governmentNotices.map((one) => one.byId),
    ...page.documents.map((one) => one.addedById),
    ...page.notes.map((one) => one.byId),
    ...page.challenges.flatMap((one) => [one.filedById, one.ruledById]),
    ...page.processes.map((one) => one.byId),
  ];
  return ids.filter((id) => id !== null);
}
