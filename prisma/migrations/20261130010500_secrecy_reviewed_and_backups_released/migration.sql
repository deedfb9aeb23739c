-- AlterTable
ALTER TABLE "LawfulRequest" ADD COLUMN     "investigationOn" TEXT;

-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "courtAt" TIMESTAMPTZ(3),
ADD COLUMN     "courtDocumentId" UUID;

-- CreateTable
CREATE TABLE "GovernmentNotice" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "process" INTEGER NOT NULL,
    "toldOn" TEXT NOT NULL,
    "documentId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GovernmentNotice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GovernmentNotice_requestId_idx" ON "GovernmentNotice"("requestId");

-- AddForeignKey
ALTER TABLE "GovernmentNotice" ADD CONSTRAINT "GovernmentNotice_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Demands for review of a letter's secrecy ────────────────────────────────────────────────────────────────────────

-- Whoever received a letter demands the review of its secrecy; it stays nothing, and the government answers it in court.
ALTER TABLE "Challenge" ADD CONSTRAINT review_of_secrecy CHECK (
  kind <> 'nsl_review' OR party = 'us' AND "orderId" IS NOT NULL AND "appealOfId" IS NULL AND "stayedAt" IS NULL);
ALTER TABLE "Challenge" ADD CONSTRAINT court_with_document CHECK (
  ("courtAt" IS NULL) = ("courtDocumentId" IS NULL) AND ("courtAt" IS NULL OR kind = 'nsl_review' AND "courtAt" >= "filedAt"));
CREATE TRIGGER court_once BEFORE UPDATE ON "Challenge" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('courtAt', 'courtDocumentId');

CREATE FUNCTION writdesk_demands_review() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM "LawfulRequest" r JOIN "SecrecyOrder" o ON o."requestId" = r.id
                   WHERE r.id = NEW."requestId" AND r."instrumentCode" = 'US_NSL' AND o.id = NEW."orderId")
    THEN RAISE EXCEPTION 'Only the secrecy of a national security letter is reviewed on demand' USING ERRCODE = 'WD012'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER demands_review BEFORE INSERT OR UPDATE ON "Challenge" FOR EACH ROW WHEN (NEW.kind = 'nsl_review')
  EXECUTE FUNCTION writdesk_demands_review();

-- The investigation behind a letter, which began before it.
ALTER TABLE "LawfulRequest" ADD CONSTRAINT investigation_of_letter CHECK (
  "investigationOn" IS NULL OR "instrumentCode" = 'US_NSL'
    AND "investigationOn" <= to_char("receivedAt" AT TIME ZONE "receivedZone", 'YYYY-MM-DD'));

-- ── Backup copies ───────────────────────────────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT ON "GovernmentNotice" TO writdesk_app;
ALTER TABLE "GovernmentNotice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "GovernmentNotice" TO writdesk_app USING (
  EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "GovernmentNotice"."requestId"));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "GovernmentNotice" FOR EACH ROW EXECUTE FUNCTION writdesk_never();

-- Of a backup order, of a day that has come, after the order reached us, and by evidence of its own request; not once a
-- second person has approved what leaves.
CREATE FUNCTION writdesk_customer_told() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE asked "LawfulRequest";
  BEGIN
    SELECT * INTO asked FROM "LawfulRequest" r WHERE r.id = NEW."requestId";
    IF asked."instrumentCode" <> 'US_BACKUP'
    THEN RAISE EXCEPTION 'Only of a backup copy does the government tell the customer' USING ERRCODE = 'WD011'; END IF;
    IF NEW."toldOn" NOT BETWEEN to_char(asked."receivedAt" AT TIME ZONE asked."receivedZone", 'YYYY-MM-DD')
                            AND to_char(NEW.at AT TIME ZONE asked."receivedZone", 'YYYY-MM-DD')
    THEN RAISE EXCEPTION 'The customer is told after the order and before it is recorded' USING ERRCODE = 'WD011'; END IF;
    IF asked.stage IN ('producing', 'checking', 'ready')
    THEN RAISE EXCEPTION 'The scope was approved as the customer had been told' USING ERRCODE = 'WD011'; END IF;
    IF NOT EXISTS (SELECT 1 FROM "Document" d WHERE d.id = NEW."documentId" AND d."requestId" = NEW."requestId")
    THEN RAISE EXCEPTION 'The evidence is not part of the request' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER customer_told BEFORE INSERT ON "GovernmentNotice" FOR EACH ROW EXECUTE FUNCTION writdesk_customer_told();

-- Nothing of a backup order is approved before the government told the customer; nothing leaves before the gate that
-- runs from then has opened, or while the customer’s own challenge is undecided.
CREATE FUNCTION writdesk_releases() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE
    deed text := TG_ARGV[0];
    told uuid;
    at timestamptz := (to_jsonb(NEW) ->> deed)::timestamptz;
  BEGIN
    IF at IS NULL OR to_jsonb(OLD) ->> deed IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM "LawfulRequest" r WHERE r.id = NEW."requestId" AND r."instrumentCode" = 'US_BACKUP') THEN RETURN NEW; END IF;
    SELECT g.id INTO told FROM "GovernmentNotice" g
      WHERE g."requestId" = NEW."requestId"
        AND g.process >= (SELECT coalesce(max(p.number), 1) FROM "Process" p WHERE p."requestId" = NEW."requestId")
      ORDER BY g.at DESC LIMIT 1;
    IF told IS NULL THEN RAISE EXCEPTION 'The government has not told the customer' USING ERRCODE = 'WD010'; END IF;
    IF deed <> 'deliveredAt' THEN RETURN NEW; END IF;
    IF NOT EXISTS (SELECT 1 FROM "Clock" k WHERE k."requestId" = NEW."requestId" AND k.rule = 'US_2704_14D' AND k.gate
                     AND k."subjectId" = told AND k."endedAt" IS NULL AND k."dueAt" <= at)
    THEN RAISE EXCEPTION 'The fourteen days after the government’s notice are not over' USING ERRCODE = 'WD010'; END IF;
    IF EXISTS (SELECT 1 FROM "Challenge" c WHERE c."requestId" = NEW."requestId" AND c.party = 'customer'
                 AND c."orderId" IS NULL AND c.ruling IS NULL AND c.kind <> 'objection')
    THEN RAISE EXCEPTION 'The customer’s challenge is undecided' USING ERRCODE = 'WD010'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER releases BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_releases('approvedAt');
CREATE TRIGGER releases BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_releases('deliveredAt');
