-- AlterTable
ALTER TABLE "Preservation" ADD COLUMN     "confirmationDocumentId" UUID,
ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmedById" UUID;

-- ── A preservation order whose production order has issued keeps its copy until that order is answered ───────────────

-- Only of a European Preservation Order, with the authority's form, and only what reached us while the copy was kept.
ALTER TABLE "Preservation" ADD CONSTRAINT confirmed_with_document CHECK (
  ("confirmedAt" IS NULL) = ("confirmationDocumentId" IS NULL) AND ("confirmedAt" IS NULL) = ("confirmedById" IS NULL));
ALTER TABLE "Preservation" ADD CONSTRAINT confirmed_in_time CHECK ("confirmedAt" BETWEEN "startsAt" AND "endsAt");
CREATE TRIGGER confirmed_once BEFORE UPDATE ON "Preservation" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('confirmedAt', 'confirmationDocumentId', 'confirmedById');

CREATE OR REPLACE FUNCTION writdesk_keeps() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE confirmed boolean := NEW."confirmedAt" IS NOT NULL AND OLD."confirmedAt" IS NULL;
  BEGIN
    IF confirmed AND NOT EXISTS (
      SELECT 1 FROM "LawfulRequest" r WHERE r.id = NEW."requestId" AND r."instrumentCode" = 'EU_EPOC_PR')
    THEN RAISE EXCEPTION 'Only a European Preservation Order is confirmed by a production order' USING ERRCODE = 'WD011'; END IF;
    IF NEW.state <> OLD.state AND (OLD.state::text, NEW.state::text) NOT IN (
      ('active', 'extended'), ('active', 'converted'), ('active', 'released'), ('active', 'lapsed'),
      ('extended', 'converted'), ('extended', 'released'), ('extended', 'lapsed'),
      ('converted', 'released'), ('lapsed', 'extended'), ('lapsed', 'purged'), ('released', 'purged'))
      AND NOT (confirmed AND OLD.state = 'lapsed' AND NEW.state = 'active')
    THEN RAISE EXCEPTION 'A preservation does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'WD011'; END IF;
    IF confirmed AND NEW.state NOT IN ('active', 'extended')
    THEN RAISE EXCEPTION 'What is not kept is confirmed no more' USING ERRCODE = 'WD011'; END IF;
    IF NEW.state = 'lapsed' AND OLD.state <> 'lapsed'
      AND (NEW."endedAt" IS NULL OR NEW."endedAt" <= OLD."endsAt" OR NEW."confirmedAt" IS NOT NULL)
    THEN RAISE EXCEPTION 'The term of this preservation is not over' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
