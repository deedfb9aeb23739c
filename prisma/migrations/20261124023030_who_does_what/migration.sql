-- AlterTable
ALTER TABLE "LawfulRequest" ADD COLUMN     "laterProcessAt" TIMESTAMPTZ(3),
ADD COLUMN     "laterProcessDocId" UUID;

-- AlterTable
ALTER TABLE "Incident" ADD COLUMN     "customerTold" TEXT;


-- ── Emergencies: who lets the data go is never who vouched for the requester ─────────────────────────────────────

-- Whether this person authenticated the requester of an emergency.
CREATE FUNCTION writdesk_vouched(request uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (
    SELECT 1 FROM "LawfulRequest" r JOIN "Authentication" a ON a."requestId" = r.id
    WHERE r.id = request AND r.emergency AND a."byId" = person) $$;

-- Nothing leaves in an emergency without a strong check, and none of a flagged authority without its supervisor's word.
CREATE FUNCTION writdesk_emergency_approves() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NOT NULL AND OLD."approvedAt" IS NULL AND writdesk_vouched(NEW."requestId", NEW."approvedById")
    THEN RAISE EXCEPTION 'Whoever authenticated an emergency does not approve it' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER emergency_approves BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_emergency_approves();

CREATE FUNCTION writdesk_emergency_delivers() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."deliveredAt" IS NULL OR OLD."deliveredAt" IS NOT NULL THEN RETURN NEW; END IF;
    IF writdesk_vouched(NEW."requestId", NEW."deliveredById")
    THEN RAISE EXCEPTION 'Whoever authenticated an emergency does not deliver it' USING ERRCODE = 'WD011'; END IF;
    IF EXISTS (
      SELECT 1 FROM "LawfulRequest" r JOIN "Authority" u ON u.id = r."authorityId"
      WHERE r.id = NEW."requestId" AND r.emergency AND (
        NOT EXISTS (SELECT 1 FROM "Authentication" a WHERE a."requestId" = r.id AND a.level = 'strong')
        OR (u."flaggedAt" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "Authentication" a WHERE a."requestId" = r.id AND 'supervisor' = ANY (a.checks)))))
    THEN RAISE EXCEPTION 'This emergency is not authenticated well enough' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER emergency_delivers BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_emergency_delivers();

-- ── Who may not, and who stands in ──────────────────────────────────────────────────────────────────────────────

CREATE UNIQUE INDEX "Recusal_one_standing" ON "Recusal" ("requestId", "userId") WHERE "endedAt" IS NULL;
ALTER TABLE "Recusal" ADD CONSTRAINT never_lets_oneself_in CHECK ("endedById" <> "userId");

ALTER TABLE "Cover" ADD CONSTRAINT another_person CHECK ("coverId" <> "userId");
CREATE TRIGGER written_once BEFORE UPDATE ON "Cover" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('userId', 'coverId', 'fromOn', 'byId', 'at');

-- ── What was told to whom ───────────────────────────────────────────────────────────────────────────────────────

CREATE TRIGGER told_once BEFORE UPDATE ON "Incident" FOR EACH ROW EXECUTE FUNCTION writdesk_written_once('customerTold');
CREATE TRIGGER followed_once BEFORE UPDATE ON "LawfulRequest" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('laterProcessAt', 'laterProcessDocId');
