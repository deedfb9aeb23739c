import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCheck, authenticate, type AuthenticationFound, failCheckOfRequester } from "@/lib/casework/authenticate";
import { readRequest } from "@/lib/casework/read-request";
import { clearSuspicion } from "@/lib/casework/settle-fraud";
import { aCallBack, aTalk } from "@/lib/casework/testing/a-check";
import { aDesk, aDocument, aRequest, fileOf, noon, type TestDesk } from "@/lib/casework/testing/a-desk";
import { anEmergency, on } from "@/lib/casework/testing/an-emergency";
import { walkTo } from "@/lib/casework/testing/a-walk";
import { plainDate } from "@/lib/law/shared/plain-date";
import { withClient } from "@/lib/platform/database-roles";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.database.drop());

const bare = (...checks: AuthenticationFound["checks"]): AuthenticationFound => ({
  checks,
  numberSource: null,
  evidence: "As I wrote down",
});

async function tryIt(reference: string, found: AuthenticationFound, verb = authenticate) {
  return verb(desk.person("intake"), on(await fileOf(desk, reference)), found, noon);
}

describe("what is kept of a check", () => {
  test("is a document of this request where it rests on paper, shown beside it", async () => {
    const reference = await aRequest(desk, { agencyReference: "A1" });
    const missing = { refusal: { code: "check-evidence-missing", check: "court_check" } };
    expect(await tryIt(reference, bare("court_check"))).toMatchObject(missing);
    const other = await aDocument(desk, await aRequest(desk, { agencyReference: "A1b" }));
    const unknown = { refusal: { code: "document-unknown" } };
    expect(await tryIt(reference, { ...bare("court_check"), documentId: other })).toMatchObject(unknown);
    const documentId = await aDocument(desk, reference, "docket.pdf");
    expect(await tryIt(reference, { ...bare("court_check"), documentId })).toMatchObject({ ok: true });
    const read = await readRequest(desk.person("reviewer"), reference, noon, "desk");
    expect(read.ok && read.value.page.authentications).toMatchObject([{ level: "strong", documentId }]);
  });

  test("is the number, the person and the day of a call, since the request came and not tomorrow", async () => {
    const reference = await aRequest(desk, { agencyReference: "A2" });
    const without = { ...bare("call_back"), numberSource: "our_list" as const };
    const missing = { refusal: { code: "check-evidence-missing", check: "call_back" } };
    expect(await tryIt(reference, without)).toMatchObject(missing);
    expect(await tryIt(reference, { ...aCallBack(), spokenTo: "" })).toMatchObject(missing);
    const onDay = (calledOn: string) => tryIt(reference, { ...aCallBack(), calledOn: plainDate(calledOn) });
    expect(await onDay("2026-11-22")).toMatchObject({ refusal: { code: "dates-reversed" } });
    expect(await onDay("2026-11-24")).toMatchObject({ refusal: { code: "in-the-future" } });
    expect(await tryIt(reference, { ...aCallBack(), calledTime: "06:30" })).toMatchObject({ ok: true });
    const read = await readRequest(desk.person("reviewer"), reference, noon, "desk");
    const calledAt = new Date("2026-11-23T11:30:00Z"); // half past six in New York
    expect(read.ok && read.value.page.authentications).toMatchObject([
      { calledNumber: "+1 555 0100", spokenTo: "Captain Doe", calledAt, numberSource: "our_list" },
    ]);
  });

  test("is the day the agency confirmed a portal account; a year later the account is weak", async () => {
    const portal = (confirmed: string) => ({ ...bare("portal_account"), accountConfirmedOn: plainDate(confirmed) });
    const reference = await aRequest(desk, { agencyReference: "A3" });
    const weak = { refusal: { code: "weak-authentication", level: "weak" } };
    expect(await tryIt(reference, portal("2025-11-22"))).toMatchObject(weak);
    expect(await tryIt(reference, portal("2025-11-23"))).toMatchObject({ ok: true });
  });

  test("is held by the database as well", async () => {
    const { id } = await fileOf(desk, await aRequest(desk, { agencyReference: "A4" }));
    const emergency = await anEmergency(desk, "received", "A4e");
    const documentId = await aDocument(desk, emergency.reference);
    const insert = (request: string, level: string, check: string, document: string | null = null) =>
      withClient(desk.database.ownerUrl, (client) =>
        client.query(
          `INSERT INTO "Authentication" (id, "requestId", level, checks, evidence, "byId", at, "documentId")
           VALUES (gen_random_uuid(), $1, $2, ARRAY[$3], 'x', gen_random_uuid(), now(), $4)`,
          [request, level, check, document],
        ),
      );
    await expect(insert(id, "strong", "call_back")).rejects.toThrow(/nothing on file proves/);
    await expect(insert(id, "medium", "known_officer")).rejects.toThrow(/nothing on file proves/);
    await expect(insert(id, "strong", "court_check", documentId)).rejects.toThrow(/document of somebody else/);
    await expect(insert(emergency.id, "strong", "court_check", documentId)).rejects.toThrow(/nothing on file proves/);
    await insert(emergency.id, "strong", "digital_signature", documentId);
  });
});

describe("checks at receipt", () => {
  test("are recorded below the level that is needed, and count with those that follow", async () => {
    const reference = await aRequest(desk, { agencyReference: "B1" });
    expect(await tryIt(reference, bare("listed_domain"), addCheck)).toMatchObject({ ok: true });
    expect(await tryIt(reference, bare("listed_domain"))).toMatchObject({ refusal: { code: "weak-authentication" } });
    expect(await tryIt(reference, aCallBack(), addCheck)).toMatchObject({ ok: true });
    expect((await fileOf(desk, reference)).stage).toBe("received");
    expect(await tryIt(reference, bare("listed_domain"))).toMatchObject({ ok: true });
    expect((await fileOf(desk, reference)).stage).toBe("legal_review");
  });

  test("of a court do not carry a voluntary emergency, and an officer we know is weak without a call", async () => {
    const emergency = await anEmergency(desk, "received", "B2");
    const documentId = await aDocument(desk, emergency.reference);
    const weak = { refusal: { code: "weak-authentication", level: "none" } };
    expect(await tryIt(emergency.reference, { ...bare("court_check"), documentId })).toMatchObject(weak);
    const reference = await aRequest(desk, { agencyReference: "B3" });
    const known = { ...bare("known_officer"), numberSource: "our_list" as const };
    expect(await tryIt(reference, known)).toMatchObject({ refusal: { level: "weak" } });
    expect(await tryIt(reference, { ...known, ...aTalk() })).toMatchObject({ ok: true });
  });
});

describe("a check that failed", () => {
  test("stops the request until a second person settles it, and what was found before proves nothing then", async () => {
    const at = await walkTo(desk, await aRequest(desk, { agencyReference: "C1" }), "approval");
    const failed = {
      ...bare("call_back"),
      numberSource: "message" as const,
      evidence: "Nobody there knows the officer",
    };
    expect(await tryIt(at.reference, failed, failCheckOfRequester)).toMatchObject({ ok: true });
    const file = await fileOf(desk, at.reference);
    expect(file).toMatchObject({ stage: "fraud_suspected", suspicion: { suspectedById: desk.person("intake").id } });
    expect(file.authentications.map(({ level }) => level)).toEqual(["strong", "failed"]);
    const later = new Date(noon.getTime() + 60_000);
    const clear = (who: number) =>
      clearSuspicion(desk.person("intake", who), on(file), { reason: "A wrong extension" }, later);
    expect(await clear(1)).toMatchObject({ refusal: { code: "same-person" } });
    expect(await clear(2)).toMatchObject({ ok: true });
    const cleared = await fileOf(desk, at.reference);
    expect(cleared.stage).toBe("received");
    const weak = await authenticate(desk.person("intake"), on(cleared), bare("listed_domain"), later);
    expect(weak).toMatchObject({ refusal: { code: "weak-authentication" } });
  });

  test("never counts as the supervisor’s word", async () => {
    const emergency = await anEmergency(desk, "received", "C2");
    await withClient(desk.database.ownerUrl, (client) =>
      client.query(`UPDATE "Authority" SET "flaggedAt" = now() WHERE id = $1`, [desk.authorityId]),
    );
    await tryIt(emergency.reference, { ...bare("supervisor"), evidence: "She denied it" }, failCheckOfRequester);
    const file = await fileOf(desk, emergency.reference);
    await clearSuspicion(desk.person("reviewer"), on(file), { reason: "Another supervisor" }, noon);
    expect(await tryIt(emergency.reference, aCallBack())).toMatchObject({ refusal: { code: "supervisor-needed" } });
  });
});
