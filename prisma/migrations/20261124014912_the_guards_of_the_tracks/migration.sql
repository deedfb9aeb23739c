-- What the database itself holds of the tracks and of the rules: who sees them, what is never changed, what waits for what.

-- ── Rules and calendars are only ever added to ──────────────────────────────────────────────────────────────────────

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Rule" FOR EACH ROW EXECUTE FUNCTION writdesk_never();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Calendar" FOR EACH ROW EXECUTE FUNCTION writdesk_never();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Process" FOR EACH ROW EXECUTE FUNCTION writdesk_never();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Memo" FOR EACH ROW EXECUTE FUNCTION writdesk_never();
GRANT SELECT, INSERT ON "Rule", "Calendar", "Process", "Memo", "RequestLink" TO writdesk_app;
GRANT SELECT, INSERT, UPDATE ON "RuleChange", "Clock", "ClockPause", "Preservation", "Challenge", "Epoc", "Clarification",
  "Incident", "Recusal", "Cover" TO writdesk_app;

-- A change of the rules takes two persons; whoever proposed it may only take it back.
ALTER TABLE "RuleChange" ADD CONSTRAINT second_administrator
  CHECK (adopted IS NOT TRUE OR ("settledById" IS NOT NULL AND "settledById" <> "proposedById"));
CREATE TRIGGER written_once BEFORE UPDATE ON "RuleChange" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('ruleId', 'body', 'basedOn', 'proposedById', 'settledById', 'adopted', 'version');

-- The rule of a request's instrument: the newest in the version it was received under, among those in force that day.
CREATE FUNCTION writdesk_instrument(request uuid) RETURNS jsonb LANGUAGE sql STABLE
  AS $$
    SELECT u.body FROM "LawfulRequest" r JOIN "Rule" u ON u."ruleId" = 'instrument.' || r."instrumentCode" AND u.version <= r."rulesVersion"
    WHERE r.id = request
      AND coalesce(u."effectiveFrom", '0000') <= to_char(r."receivedAt" AT TIME ZONE r."receivedZone", 'YYYY-MM-DD')
      AND coalesce(u."effectiveTo", '9999') >= to_char(r."receivedAt" AT TIME ZONE r."receivedZone", 'YYYY-MM-DD')
    ORDER BY u.version DESC LIMIT 1
  $$;

CREATE OR REPLACE FUNCTION writdesk_ceiling() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.approved IS TRUE AND NOT EXISTS (
      SELECT 1 FROM "Target" t WHERE t.id = NEW."targetId" AND writdesk_instrument(t."requestId") -> 'ceiling' ? NEW.category::text)
    THEN RAISE EXCEPTION 'Beyond what the instrument can compel' USING ERRCODE = 'WD003'; END IF;
    RETURN NEW;
  END $$;

CREATE OR REPLACE FUNCTION writdesk_approves() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NOT NULL AND OLD."approvedAt" IS NULL
       AND writdesk_instrument(NEW."requestId") ->> 'redirect' IS DISTINCT FROM 'not_apt'
       AND EXISTS (
      SELECT 1 FROM "Target" t WHERE t."requestId" = NEW."requestId" AND t.outcome = 'pending' AND NOT EXISTS (
        SELECT 1 FROM "RedirectAttempt" a WHERE a."targetId" = t.id
          AND a.position = (SELECT max(b.position) FROM "RedirectAttempt" b WHERE b."targetId" = t.id)
          AND a.outcome::text IN ('accepted_withdrawn', 'refused', 'no_response', 'skipped', 'customer_directed')))
    THEN RAISE EXCEPTION 'A redirect is unresolved' USING ERRCODE = 'WD004'; END IF;
    RETURN NEW;
  END $$;

-- ── Who sees ────────────────────────────────────────────────────────────────────────────────────────────────────

-- The requests the actor may not open, whatever their roles. Read once a query, whoever asks.
CREATE FUNCTION writdesk_recused() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg("requestId"), '{}') FROM "Recusal" WHERE "userId" = writdesk_actor() AND "endedAt" IS NULL $$;

ALTER POLICY seen ON "LawfulRequest" USING (
  CASE compartment
    WHEN 'general' THEN (SELECT writdesk_sees('general'))
    ELSE (SELECT writdesk_sees('national_security'))
  END AND NOT (id = ANY ((SELECT writdesk_recused())::uuid[])));

DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['Clock', 'ClockPause', 'Preservation', 'Challenge', 'Process', 'Epoc', 'Clarification', 'Memo',
                               'Incident', 'Recusal']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY seen ON %I TO writdesk_app USING (EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = %I."requestId"))', child, child);
  END LOOP;
END $$;

ALTER TABLE "RequestLink" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "RequestLink" TO writdesk_app USING (
  EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "fromId") AND EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "toId"));

-- ── Secrecy: of the whole request, or of some of its targets ─────────────────────────────────────────────────────

CREATE FUNCTION writdesk_silenced(request uuid, customer uuid, instant timestamptz) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (
    SELECT 1 FROM "SecrecyOrder" o WHERE o."requestId" = request AND o.kind <> 'claimed_unsupported' AND o."liftedAt" IS NULL
      AND o."startsAt" <= instant AND (o."endsAt" IS NULL OR o."endsAt" > instant)
      AND (cardinality(o."targetIds") = 0 OR EXISTS (
        SELECT 1 FROM "Target" t WHERE t.id = ANY (o."targetIds") AND t."customerId" = customer))) $$;

CREATE OR REPLACE FUNCTION writdesk_notifies() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.state = 'queued' AND OLD.state <> 'queued' AND writdesk_silenced(NEW."requestId", NEW."customerId", NEW."approvedAt")
    THEN RAISE EXCEPTION 'An order forbids this notice' USING ERRCODE = 'WD006'; END IF;
    RETURN NEW;
  END $$;

CREATE OR REPLACE FUNCTION writdesk_hands_over() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM "Message" m JOIN "Notice" n ON n."messageId" = m.id WHERE m.id = NEW."messageId" AND m.kind = 'notice'
                 AND writdesk_silenced(m."requestId", n."customerId", NEW."startedAt"))
    THEN RAISE EXCEPTION 'An order forbids this notice' USING ERRCODE = 'WD006'; END IF;
    RETURN NEW;
  END $$;

DROP FUNCTION writdesk_silenced(uuid, timestamptz);

ALTER TABLE "Notice" ADD CONSTRAINT second_person_defers CHECK ("deferAgreedById" <> "deferredById");

-- ── What waits for what ─────────────────────────────────────────────────────────────────────────────────────────

-- Nothing leaves while a court stays it, or before a gate opens.
CREATE FUNCTION writdesk_delivers() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."deliveredAt" IS NULL OR OLD."deliveredAt" IS NOT NULL THEN RETURN NEW; END IF;
    IF EXISTS (SELECT 1 FROM "Challenge" c WHERE c."requestId" = NEW."requestId" AND c."stayedAt" <= NEW."deliveredAt"
                 AND (c."stayEndsAt" IS NULL OR c."stayEndsAt" > NEW."deliveredAt"))
    THEN RAISE EXCEPTION 'A court stays this request' USING ERRCODE = 'WD010'; END IF;
    IF EXISTS (SELECT 1 FROM "Clock" k WHERE k."requestId" = NEW."requestId" AND k.gate AND k."endedAt" IS NULL
                 AND (k."dueAt" IS NULL OR k."dueAt" > NEW."deliveredAt"))
    THEN RAISE EXCEPTION 'A gate is still closed' USING ERRCODE = 'WD010'; END IF;
    IF EXISTS (SELECT 1 FROM "ProductionFile" f JOIN "DemandItem" d ON d.id = f."itemId"
               WHERE f."productionId" = NEW.id AND d."supersededBy" IS NOT NULL)
    THEN RAISE EXCEPTION 'Amended process took the place of what was approved' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER delivers BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_delivers();

-- A stay, a ruling and a filing rest on a document; whose deed a row is, is written once.
ALTER TABLE "Challenge" ADD CONSTRAINT stay_with_document CHECK (("stayedAt" IS NULL) = ("stayDocumentId" IS NULL));
ALTER TABLE "Challenge" ADD CONSTRAINT ruling_with_document CHECK (ruling IS NULL OR ruling = 'dropped' OR "rulingDocumentId" IS NOT NULL);
ALTER TABLE "ClockPause" ADD CONSTRAINT pause_with_evidence CHECK ("documentId" IS NOT NULL OR "subjectId" IS NOT NULL);
ALTER TABLE "Preservation" ADD CONSTRAINT extended_with_document CHECK (("extendedAt" IS NULL) = ("extensionDocumentId" IS NULL));
ALTER TABLE "Preservation" ADD CONSTRAINT purged_with_certificate CHECK ((state = 'purged') = (certificate IS NOT NULL AND "purgedAt" IS NOT NULL));
CREATE TRIGGER written_once BEFORE UPDATE ON "Challenge" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'documentId', 'filedAt', 'filedById', 'stayDocumentId', 'stayedAt', 'ruling', 'rulingDocumentId', 'ruledById');
CREATE TRIGGER written_once BEFORE UPDATE ON "Preservation" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'startsAt', 'byId', 'extensionDocumentId', 'extendedAt', 'certificate', 'purgedAt', 'purgedById');
CREATE TRIGGER written_once BEFORE UPDATE ON "Clock" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'rule', 'startedAt', 'endedAt', 'endedById');
CREATE TRIGGER written_once BEFORE UPDATE ON "ClockPause" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'basis', 'fromAt', 'toAt', 'documentId', 'byId');
CREATE TRIGGER written_once BEFORE UPDATE ON "Incident" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'foundAt', 'what', 'reportedById', 'settledAt', 'settledById', 'settlement');
CREATE TRIGGER written_once BEFORE UPDATE ON "Recusal" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'userId', 'byId', 'endedAt', 'endedById');
CREATE TRIGGER written_once BEFORE UPDATE ON "Clarification" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'askedAt', 'askedById', 'answeredAt', 'answerDocumentId');
CREATE TRIGGER written_once BEFORE UPDATE ON "Epoc" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'clearedAt', 'clearanceDocumentId', 'objectedAt', 'objectionDocumentId');
