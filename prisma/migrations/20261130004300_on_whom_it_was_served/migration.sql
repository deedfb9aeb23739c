-- AlterEnum
ALTER TYPE "Channel" ADD VALUE 'e_codex';

-- AlterTable
ALTER TABLE "Epoc" ADD COLUMN     "servedOn" TEXT;

-- ── A European order goes to the designated establishment or the legal representative (Article 7) ──────────────────

ALTER TABLE "Epoc" ADD CONSTRAINT served_on CHECK ("servedOn" IN ('designated', 'representative', 'another'));

CREATE OR REPLACE FUNCTION writdesk_approvable() RETURNS trigger LANGUAGE plpgsql
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
    IF read."servedOn" = 'another' AND NOT read.emergency
    THEN RAISE EXCEPTION 'It was served on another establishment, and there is no emergency' USING ERRCODE = 'WD011'; END IF;
    IF NOT writdesk_reaches_notified(asked.id) THEN RETURN NEW; END IF;
    IF read."issuedBy" IS DISTINCT FROM 'judge'
    THEN RAISE EXCEPTION 'Traffic and content need a judge or court' USING ERRCODE = 'WD011'; END IF;
    IF coalesce(read.offence, '') NOT IN ('threshold', 'listed')
    THEN RAISE EXCEPTION 'It shows no offence for which traffic and content may be ordered' USING ERRCODE = 'WD011'; END IF;
    IF read.privileged AND coalesce(writdesk_memo(asked.id, 'privilege'), '') <> 'proceed'
    THEN RAISE EXCEPTION 'Protected secrets need counsel’s memo' USING ERRCODE = 'WD011'; END IF;
    IF NOT read."enforcingNotified" AND read."notNotifiedBecause" IS NULL
    THEN RAISE EXCEPTION 'Nobody was notified, and no reason is given' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;

CREATE OR REPLACE FUNCTION writdesk_reads() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (NEW."addressedAs", NEW."enforcingNotified", NEW."notNotifiedBecause", NEW.emergency, NEW.refrain,
        NEW."issuedBy", NEW.offence, NEW.privileged, NEW."servedOn")
      IS NOT DISTINCT FROM (OLD."addressedAs", OLD."enforcingNotified", OLD."notNotifiedBecause", OLD.emergency, OLD.refrain,
        OLD."issuedBy", OLD.offence, OLD.privileged, OLD."servedOn")
    THEN RETURN NEW; END IF;
    IF EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = NEW."requestId" AND r.stage IN ('producing', 'checking', 'ready'))
    THEN RAISE EXCEPTION 'The scope was approved as the certificate was read' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
