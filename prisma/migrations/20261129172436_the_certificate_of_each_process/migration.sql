-- AlterTable
ALTER TABLE "Epoc" DROP CONSTRAINT "Epoc_pkey",
ADD COLUMN     "notNotifiedBecause" TEXT,
ADD COLUMN     "process" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "Epoc_pkey" PRIMARY KEY ("requestId", "process");

-- AlterTable
ALTER TABLE "Clarification" ADD COLUMN     "toCourtAt" TIMESTAMPTZ(3),
ADD COLUMN     "toCourtDocumentId" UUID;

-- ── What the database itself holds of European orders, memos and reverse demands ─────────────────────────────────────

CREATE TRIGGER of_one_process BEFORE UPDATE ON "Epoc" FOR EACH ROW EXECUTE FUNCTION writdesk_written_once('process');
CREATE TRIGGER to_court_once BEFORE UPDATE ON "Clarification" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('toCourtAt', 'toCourtDocumentId');
ALTER TABLE "Clarification" ADD CONSTRAINT to_court_with_document CHECK (
  ("toCourtAt" IS NULL) = ("toCourtDocumentId" IS NULL) AND ("toCourtAt" IS NULL OR 'third_country' = ANY (grounds)));
ALTER TABLE "Epoc" ADD CONSTRAINT notified_or_not CHECK (NOT "enforcingNotified" OR "notNotifiedBecause" IS NULL);

-- What a second person approved stays as it was read: no gate opens afterwards by reading the certificate anew.
CREATE FUNCTION writdesk_reads() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (NEW."addressedAs", NEW."enforcingNotified", NEW."notNotifiedBecause", NEW.emergency, NEW.refrain)
      IS NOT DISTINCT FROM (OLD."addressedAs", OLD."enforcingNotified", OLD."notNotifiedBecause", OLD.emergency, OLD.refrain)
    THEN RETURN NEW; END IF;
    IF EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = NEW."requestId" AND r.stage IN ('producing', 'checking', 'ready'))
    THEN RAISE EXCEPTION 'The scope was approved as the certificate was read' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER reads BEFORE INSERT OR UPDATE ON "Epoc" FOR EACH ROW EXECUTE FUNCTION writdesk_reads();

-- Counsel's newest word of a kind; null: none was written.
CREATE FUNCTION writdesk_memo(request uuid, about text) RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT m.conclusion FROM "Memo" m WHERE m."requestId" = request AND m.kind = about ORDER BY m.at DESC LIMIT 1 $$;

CREATE OR REPLACE FUNCTION writdesk_held(request uuid) RETURNS text LANGUAGE sql STABLE
  AS $$
    SELECT CASE
      WHEN r."demandKind" IN ('keys', 'standing_access') THEN 'Keys and standing access are refused'
      WHEN r."instrumentCode" = 'EU_EPOC' AND e.process IS NULL THEN 'The certificate was not read'
      WHEN e."objectedAt" IS NOT NULL THEN 'The enforcing authority refuses'
      WHEN EXISTS (
        SELECT 1 FROM (SELECT DISTINCT m.kind FROM "Memo" m WHERE m."requestId" = request) AS about
        WHERE writdesk_memo(request, about.kind) <> 'proceed') THEN 'Counsel’s memo holds it up'
      WHEN r."instrumentCode" = 'EU_EPOC' AND coalesce(writdesk_memo(request, 'public_sector'), '') <> 'proceed' AND EXISTS (
        SELECT 1 FROM "Target" t JOIN "Customer" c ON c.id = t."customerId" JOIN "Authority" a ON a.id = r."authorityId"
        WHERE t."requestId" = request AND t.outcome = 'pending' AND c.class = 'public_sector'
          AND c.country IS DISTINCT FROM a.country) THEN 'It reaches no public authority of another State'
      WHEN EXISTS (
        SELECT 1 FROM "Clarification" q WHERE q."requestId" = request AND q."answeredAt" IS NULL AND (
          q."toCourtAt" IS NOT NULL OR NOT EXISTS (
            SELECT 1 FROM "Memo" m WHERE m."requestId" = request AND m.at > q."askedAt" AND m.conclusion = 'proceed')))
        THEN 'Our form of Annex III is unanswered'
    END
    FROM "LawfulRequest" r LEFT JOIN LATERAL (
      SELECT * FROM "Epoc" one WHERE one."requestId" = r.id
        AND one.process >= (SELECT coalesce(max(p.number), 1) FROM "Process" p WHERE p."requestId" = r.id)
      ORDER BY one.process DESC LIMIT 1) e ON true
    WHERE r.id = request
  $$;

-- What stands in the way of an approval alone: of whoever gives it, and of what was read.
CREATE FUNCTION writdesk_approvable() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE
    asked "LawfulRequest";
    read "Epoc";
  BEGIN
    IF NEW."approvedAt" IS NULL OR OLD."approvedAt" IS NOT NULL THEN RETURN NEW; END IF;
    SELECT * INTO asked FROM "LawfulRequest" r WHERE r.id = NEW."requestId";
    IF asked."demandKind" = 'reverse' AND NOT EXISTS (
      SELECT 1 FROM "UserRole" u WHERE u."userId" = NEW."approvedById" AND u.role = 'senior_counsel')
    THEN RAISE EXCEPTION 'Senior counsel approves a reverse demand' USING ERRCODE = 'WD011'; END IF;
    IF asked."instrumentCode" <> 'EU_EPOC' THEN RETURN NEW; END IF;
    SELECT * INTO read FROM "Epoc" e WHERE e."requestId" = asked.id ORDER BY e.process DESC LIMIT 1;
    IF read."processorReason" IS NULL AND coalesce(writdesk_memo(asked.id, 'controller_first'), '') <> 'proceed' AND (
      read."addressedAs" = 'processor' OR EXISTS (
        SELECT 1 FROM "Target" t JOIN "Customer" c ON c.id = t."customerId"
        WHERE t."requestId" = asked.id AND t.outcome = 'pending' AND c."ourRole" = 'processor'))
    THEN RAISE EXCEPTION 'No reason of Article 5(6) is given for a processor' USING ERRCODE = 'WD011'; END IF;
    IF NOT read."enforcingNotified" AND read."notNotifiedBecause" IS NULL AND EXISTS (
      SELECT 1 FROM "DemandItem" i JOIN "Target" t ON t.id = i."targetId"
      WHERE t."requestId" = asked.id AND t.outcome = 'pending' AND i.approved AND i."supersededBy" IS NULL
        AND i.category IN ('traffic', 'content') AND i.process = read.process)
    THEN RAISE EXCEPTION 'Nobody was notified, and no reason is given' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER to_be_approved BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_approvable();
