-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "outcomeBefore" "TargetOutcome";

-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "rulingRecordedAt" TIMESTAMPTZ(3),
ADD COLUMN     "stayEndDocumentId" UUID;


-- CreateIndex
CREATE INDEX "LawfulRequest_duplicateOfId_idx" ON "LawfulRequest"("duplicateOfId");

-- ── Challenges ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Nothing is extracted while a court stays the request.
CREATE FUNCTION writdesk_extracts() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM "Challenge" c WHERE c."requestId" = NEW."requestId" AND c."stayedAt" <= NEW."extractedAt"
                 AND (c."stayEndsAt" IS NULL OR c."stayEndsAt" > NEW."extractedAt"))
    THEN RAISE EXCEPTION 'A court stays this request' USING ERRCODE = 'WD010'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER extracts BEFORE INSERT ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_extracts();

-- What we ask a court to forbid we neither approve nor deliver. A challenge of secrecy alone asks for no such thing.
CREATE FUNCTION writdesk_we_challenge(request uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT 1 FROM "Challenge" c WHERE c."requestId" = request AND c.party = 'us' AND c."orderId" IS NULL
                         AND c.ruling IS NULL AND c.kind <> 'objection') $$;
CREATE FUNCTION writdesk_awaits_ruling() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE deed text := TG_ARGV[0];
  BEGIN
    IF to_jsonb(NEW) ->> deed IS NOT NULL AND to_jsonb(OLD) ->> deed IS NULL AND writdesk_we_challenge(NEW."requestId")
    THEN RAISE EXCEPTION 'Our own challenge is undecided' USING ERRCODE = 'WD010'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER awaits_ruling BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_awaits_ruling('approvedAt');
CREATE TRIGGER awaits_ruling BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_awaits_ruling('deliveredAt');

-- The end of a pause that was written ahead may come earlier, as when a court lifts its stay; never later.
DROP TRIGGER written_once ON "ClockPause";
CREATE TRIGGER written_once BEFORE UPDATE ON "ClockPause" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'basis', 'fromAt', 'documentId', 'byId');
CREATE FUNCTION writdesk_pause_ends() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF OLD."toAt" IS NOT NULL AND (NEW."toAt" IS NULL OR NEW."toAt" > OLD."toAt")
    THEN RAISE EXCEPTION 'A pause is never made longer' USING ERRCODE = 'WD009'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER pause_ends BEFORE UPDATE ON "ClockPause" FOR EACH ROW EXECUTE FUNCTION writdesk_pause_ends();

-- ── Later process ───────────────────────────────────────────────────────────────────────────────────────────────────

-- What amended process replaced stands as it was asked and approved.
CREATE FUNCTION writdesk_superseded() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'What amended process replaced is frozen' USING ERRCODE = 'WD009'; END $$;
CREATE TRIGGER superseded BEFORE UPDATE ON "DemandItem" FOR EACH ROW WHEN (OLD."supersededBy" IS NOT NULL)
  EXECUTE FUNCTION writdesk_superseded();

-- A request that was merged names the one that counts in its place, and that one counts.
CREATE FUNCTION writdesk_merges() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.stage = 'merged' AND NOT EXISTS (
      SELECT 1 FROM "LawfulRequest" k WHERE k.id = NEW."duplicateOfId" AND k.id <> NEW.id AND k."duplicateOfId" IS NULL AND k.stage <> 'merged')
    THEN RAISE EXCEPTION 'A double is merged with a request that counts' USING ERRCODE = 'WD002'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER merges BEFORE UPDATE OF stage ON "LawfulRequest" FOR EACH ROW EXECUTE FUNCTION writdesk_merges();
