-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "mistakenAt" TIMESTAMPTZ(3),
ADD COLUMN     "mistakenById" UUID,
ADD COLUMN     "mistakenWhy" TEXT;

-- ── A ruling recorded by mistake ────────────────────────────────────────────────────────────────────────────────────

-- It says who found the mistake and what it was, once; and it rules nothing any more.
ALTER TABLE "Challenge" ADD CONSTRAINT mistaken_said CHECK (
  ("mistakenAt" IS NULL) = ("mistakenById" IS NULL) AND ("mistakenAt" IS NULL) = ("mistakenWhy" IS NULL)
  AND ("mistakenAt" IS NULL OR ruling IS NOT NULL AND "mistakenWhy" <> ''));
CREATE TRIGGER mistaken_once BEFORE UPDATE ON "Challenge" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('mistakenAt', 'mistakenById', 'mistakenWhy');
CREATE FUNCTION writdesk_mistaken() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM "Challenge" c WHERE c."appealOfId" = NEW.id AND c."mistakenAt" IS NULL)
    THEN RAISE EXCEPTION 'A ruling that was appealed is no mistake' USING ERRCODE = 'WD012'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER mistaken BEFORE UPDATE OF "mistakenAt" ON "Challenge" FOR EACH ROW
  WHEN (NEW."mistakenAt" IS NOT NULL AND OLD."mistakenAt" IS NULL) EXECUTE FUNCTION writdesk_mistaken();

-- A motion to modify, whatever came of it, takes no account down; nor does a ruling that was a mistake.
CREATE OR REPLACE FUNCTION writdesk_falls() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM "Challenge" c WHERE c."requestId" = NEW."requestId" AND c."orderId" IS NULL
                     AND c.ruling = 'granted' AND c.party <> 'authority' AND c.kind <> 'motion_to_modify'
                     AND c."mistakenAt" IS NULL)
    THEN RAISE EXCEPTION 'No challenge of this request was granted' USING ERRCODE = 'WD010'; END IF;
    RETURN NEW;
  END $$;
CREATE OR REPLACE FUNCTION writdesk_appeals() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.kind = 'appeal' AND NEW."appealOfId" IS NULL
    THEN RAISE EXCEPTION 'An appeal names the ruling it appeals' USING ERRCODE = 'WD012'; END IF;
    IF NEW."appealOfId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Challenge" c WHERE c.id = NEW."appealOfId" AND c."requestId" = NEW."requestId"
        AND c.ruling IS NOT NULL AND c."mistakenAt" IS NULL)
    THEN RAISE EXCEPTION 'An appeal is of a ruling on the same request' USING ERRCODE = 'WD012'; END IF;
    RETURN NEW;
  END $$;
CREATE OR REPLACE FUNCTION writdesk_restores() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM "SecrecyOrder" o JOIN "Challenge" c ON c."requestId" = o."requestId" AND c."orderId" = o.id
                   WHERE o.id = NEW."restoresId" AND o."requestId" = NEW."requestId" AND o."liftedAt" IS NOT NULL
                     AND c.party = 'authority' AND c."appealOfId" IS NOT NULL AND c.ruling = 'granted'
                     AND c."mistakenAt" IS NULL)
    THEN RAISE EXCEPTION 'Only an appeal that reversed its lifting restores an order' USING ERRCODE = 'WD012'; END IF;
    RETURN NEW;
  END $$;
