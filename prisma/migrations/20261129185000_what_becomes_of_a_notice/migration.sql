-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "ackById" UUID,
ADD COLUMN     "ackDocumentId" UUID,
ADD COLUMN     "ackWords" TEXT,
ADD COLUMN     "acknowledgedAt" TIMESTAMPTZ(3),
ADD COLUMN     "barNote" TEXT,
ADD COLUMN     "barProposedById" UUID,
ADD COLUMN     "barSource" TEXT,
ADD COLUMN     "waiverGround" TEXT;

-- ── A notice that is waived says why and by whom; never takes a statute and two persons ─────────────────────────────

UPDATE "Notice" SET "waiverGround" = CASE WHEN waiver LIKE 'Merged:%' THEN 'merged' ELSE 'other' END WHERE state = 'waived';
ALTER TABLE "Notice" ADD CONSTRAINT waived_with_reason CHECK (state <> 'waived' OR coalesce(
  waiver <> '' AND "waivedById" IS NOT NULL
  AND "waiverGround" IN ('customer_knows', 'told_otherwise', 'nobody_to_tell', 'other', 'merged', 'statutory_bar'), false));
ALTER TABLE "Notice" ADD CONSTRAINT bar_with_source
  CHECK (("barSource" IS NULL) = ("barProposedById" IS NULL) AND coalesce("barSource" <> '', true));
ALTER TABLE "Notice" ADD CONSTRAINT second_person_bars CHECK ("waiverGround" IS DISTINCT FROM 'statutory_bar'
  OR coalesce("barSource" IS NOT NULL AND "barProposedById" <> "waivedById", false));

-- ── Only what was sent is answered, and once ────────────────────────────────────────────────────────────────────────

ALTER TABLE "Notice" ADD CONSTRAINT answered_with_evidence CHECK ("acknowledgedAt" IS NULL
  OR coalesce(state = 'sent' AND "ackById" IS NOT NULL AND ("ackWords" <> '' OR "ackDocumentId" IS NOT NULL), false));
CREATE TRIGGER answered_once BEFORE UPDATE ON "Notice" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('acknowledgedAt', 'ackWords', 'ackDocumentId', 'ackById');

-- ── The address of a user is corrected only after it was found to be wrong ──────────────────────────────────────────

DROP TRIGGER told_of_once ON "Notice";
CREATE TRIGGER told_of_once BEFORE UPDATE ON "Notice" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('process', 'targetId', 'userBasis');
CREATE FUNCTION writdesk_readdresses() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'userEmail of Notice is written once, until it bounced' USING ERRCODE = 'WD009'; END $$;
CREATE TRIGGER readdresses BEFORE UPDATE ON "Notice" FOR EACH ROW
  WHEN (OLD."userEmail" IS DISTINCT FROM NEW."userEmail" AND OLD.state <> 'bounced') EXECUTE FUNCTION writdesk_readdresses();

-- Letters that the mail server had refused for good before the ledger knew of it.
UPDATE "RedirectAttempt" a SET outcome = 'bounced' FROM "Message" m
  WHERE m.id = a."messageId" AND m.state = 'refused_permanently' AND a.outcome = 'waiting';
