-- AlterTable
ALTER TABLE "Authentication" ADD COLUMN     "accountConfirmedOn" TEXT,
ADD COLUMN     "calledAt" TIMESTAMPTZ(3),
ADD COLUMN     "calledNumber" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "documentId" UUID,
ADD COLUMN     "spokenTo" TEXT NOT NULL DEFAULT '';

-- A check counts only with what must be kept of it (lib/law/authority/check.ts and evidence.ts). What was written before
-- stands as it was.
CREATE FUNCTION writdesk_vouches() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE
    independent boolean := coalesce(NEW."numberSource" IN ('our_list', 'official_directory', 'switchboard'), false)
      AND NEW."calledNumber" <> '';
    spoke boolean := NEW."spokenTo" <> '' AND NEW."calledAt" IS NOT NULL;
    voluntary boolean := EXISTS (SELECT 1 FROM "LawfulRequest" r
      WHERE r.id = NEW."requestId" AND r.emergency AND r.category = 'emergency');
  BEGIN
    IF NEW.level = 'strong' AND NOT (
         ('call_back' = ANY (NEW.checks) AND independent AND spoke)
      OR ('supervisor' = ANY (NEW.checks) AND spoke)
      OR ('digital_signature' = ANY (NEW.checks) AND NEW."documentId" IS NOT NULL)
      OR ('court_check' = ANY (NEW.checks) AND NEW."documentId" IS NOT NULL AND NOT voluntary))
    OR NEW.level = 'medium' AND NOT (
         ('known_officer' = ANY (NEW.checks) AND independent)
      OR ('portal_account' = ANY (NEW.checks) AND NEW."accountConfirmedOn" IS NOT NULL))
    THEN RAISE EXCEPTION 'A check that nothing on file proves' USING ERRCODE = 'WD011'; END IF;
    IF NEW."documentId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Document" d WHERE d.id = NEW."documentId" AND d."requestId" = NEW."requestId")
    THEN RAISE EXCEPTION 'A check that rests on a document of somebody else' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER vouches BEFORE INSERT ON "Authentication" FOR EACH ROW EXECUTE FUNCTION writdesk_vouches();
