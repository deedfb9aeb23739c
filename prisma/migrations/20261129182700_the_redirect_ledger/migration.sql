-- AlterEnum
ALTER TYPE "TargetOutcome" ADD VALUE 'customer_directed';

-- AlterEnum
ALTER TYPE "RedirectOutcome" ADD VALUE 'bounced';

-- AlterTable
ALTER TABLE "RedirectAttempt" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'email',
ADD COLUMN     "letterId" UUID,
ADD COLUMN     "recipient" TEXT;

-- CreateTable
CREATE TABLE "RedirectAnswer" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "outcome" "RedirectOutcome" NOT NULL,
    "writingId" UUID,
    "note" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RedirectAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RedirectAnswer_attemptId_idx" ON "RedirectAnswer"("attemptId");

-- CreateIndex
CREATE INDEX "RedirectAttempt_messageId_idx" ON "RedirectAttempt"("messageId");

-- AddForeignKey
ALTER TABLE "RedirectAnswer" ADD CONSTRAINT "RedirectAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "RedirectAttempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Every answer is kept: what came later does not hide what came first ─────────────────────────────────────────────

INSERT INTO "RedirectAnswer" (id, "attemptId", outcome, "writingId", note, "byId", at)
  SELECT gen_random_uuid(), a.id, a.outcome, a."writingId", a.note, a."answerById", a."answeredAt" FROM "RedirectAttempt" a
  WHERE a."answeredAt" IS NOT NULL AND a."answerById" IS NOT NULL AND a.outcome NOT IN ('waiting', 'skipped');

GRANT SELECT, INSERT ON "RedirectAnswer" TO writdesk_app;
ALTER TABLE "RedirectAnswer" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "RedirectAnswer" TO writdesk_app
  USING (EXISTS (SELECT 1 FROM "RedirectAttempt" a WHERE a.id = "RedirectAnswer"."attemptId"));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RedirectAnswer" FOR EACH ROW EXECUTE FUNCTION writdesk_never();

-- Success, refusal and what the customer asks are in writing.
ALTER TABLE "RedirectAttempt" DROP CONSTRAINT success_in_writing;
ALTER TABLE "RedirectAttempt" ADD CONSTRAINT success_in_writing
  CHECK (outcome NOT IN ('accepted_withdrawn', 'accepted_suspended', 'refused', 'customer_directed') OR "writingId" IS NOT NULL);
ALTER TABLE "RedirectAnswer" ADD CONSTRAINT success_in_writing
  CHECK (outcome NOT IN ('accepted_withdrawn', 'accepted_suspended', 'refused', 'customer_directed') OR "writingId" IS NOT NULL);
ALTER TABLE "RedirectAttempt" ADD CONSTRAINT sent_another_way_with_letter CHECK (channel = 'email' OR "letterId" IS NOT NULL);

-- An attempt moves from waiting to its answer; after that only the customer still has a word.
CREATE FUNCTION writdesk_answers() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.outcome = OLD.outcome AND NEW."answeredAt" IS NOT DISTINCT FROM OLD."answeredAt" THEN RETURN NEW; END IF;
    IF NEW.outcome::text = 'bounced' THEN
      IF OLD.outcome <> 'waiting' OR NOT EXISTS (
        SELECT 1 FROM "Message" m WHERE m.id = NEW."messageId" AND m.state = 'refused_permanently')
      THEN RAISE EXCEPTION 'Only a letter that the mail server refused is bounced' USING ERRCODE = 'WD011'; END IF;
      RETURN NEW;
    END IF;
    IF NOT (OLD.outcome IN ('waiting', 'accepted_suspended')
            OR (OLD.outcome IN ('refused', 'no_response') AND NEW.outcome = 'customer_directed'))
    THEN RAISE EXCEPTION 'An attempt is answered once' USING ERRCODE = 'WD009'; END IF;
    IF NOT EXISTS (SELECT 1 FROM "RedirectAnswer" w WHERE w."attemptId" = NEW.id AND w.outcome = NEW.outcome AND w.at = NEW."answeredAt")
    THEN RAISE EXCEPTION 'An answer stands in the ledger first' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER answers BEFORE UPDATE OF outcome, "answeredAt" ON "RedirectAttempt" FOR EACH ROW EXECUTE FUNCTION writdesk_answers();
CREATE TRIGGER written_once BEFORE UPDATE ON "RedirectAttempt" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('targetId', 'position', 'sentAt', 'sentById', 'messageId', 'channel', 'recipient', 'letterId');

-- What never arrived resolves nothing: the newest attempt that was not refused by the mail server is what counts.
CREATE FUNCTION writdesk_newest_attempt(target uuid) RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT a.id FROM "RedirectAttempt" a WHERE a."targetId" = target AND a.outcome::text <> 'bounced'
        ORDER BY a.position DESC LIMIT 1 $$;
CREATE OR REPLACE FUNCTION writdesk_approves() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NOT NULL AND OLD."approvedAt" IS NULL
       AND writdesk_instrument(NEW."requestId") ->> 'redirect' IS DISTINCT FROM 'not_apt'
       AND EXISTS (
      SELECT 1 FROM "Target" t WHERE t."requestId" = NEW."requestId" AND t.outcome = 'pending' AND NOT EXISTS (
        SELECT 1 FROM "RedirectAttempt" a WHERE a.id = writdesk_newest_attempt(t.id)
          AND a.outcome::text IN ('accepted_withdrawn', 'refused', 'no_response', 'skipped', 'customer_directed')))
    THEN RAISE EXCEPTION 'A redirect is unresolved' USING ERRCODE = 'WD004'; END IF;
    RETURN NEW;
  END $$;
CREATE OR REPLACE FUNCTION writdesk_approves_skips() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NOT NULL AND OLD."approvedAt" IS NULL AND EXISTS (
      SELECT 1 FROM "Target" t JOIN "Customer" c ON c.id = t."customerId" JOIN "RedirectAttempt" a ON a."targetId" = t.id
      WHERE t."requestId" = NEW."requestId" AND t.outcome = 'pending' AND a.outcome = 'skipped'
        AND a.id = writdesk_newest_attempt(t.id)
        AND (a."skipReason" = 'account_not_found'
             OR (a."skipReason" = 'consumer_account' AND c.class NOT IN ('consumer', 'unknown'))
             OR (a."skipReason" = 'we_are_controller' AND c."ourRole" <> 'controller')))
    THEN RAISE EXCEPTION 'A redirect is unresolved' USING ERRCODE = 'WD004'; END IF;
    RETURN NEW;
  END $$;

-- What left as the customer asked rests on what the customer wrote.
CREATE FUNCTION writdesk_directed() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM "RedirectAttempt" a WHERE a.id = writdesk_newest_attempt(NEW.id) AND a.outcome = 'customer_directed')
    THEN RAISE EXCEPTION 'The customer did not ask for this disclosure' USING ERRCODE = 'WD010'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER directed BEFORE UPDATE OF outcome ON "Target" FOR EACH ROW
  WHEN (NEW.outcome::text = 'customer_directed' AND OLD.outcome::text <> 'customer_directed') EXECUTE FUNCTION writdesk_directed();

-- ── A request whose defects were never mended lapsed: it counts as withdrawn, as the published words say ─────────────

UPDATE "LawfulRequest" r SET outcome = 'withdrawn' WHERE r.outcome = 'rejected'
  AND EXISTS (SELECT 1 FROM "Target" t WHERE t."requestId" = r.id AND t.outcome = 'lapsed');
