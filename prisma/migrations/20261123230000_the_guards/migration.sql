-- What the database itself holds, whoever asks: who sees a request, what is never changed, who is never both persons.
-- The roles writdesk_app and writdesk_public exist before this runs.

GRANT USAGE ON SCHEMA public TO writdesk_app, writdesk_public;

-- ── Who asks ────────────────────────────────────────────────────────────────────────────────────────────────────

-- The person on whose behalf this transaction works; set for the transaction only, so that a pooled connection forgets.
CREATE FUNCTION writdesk_actor() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('writdesk.actor', true), '')::uuid $$;

-- Whether the actor's roles open a compartment. Security definer, so that it can read roles whoever asks.
CREATE FUNCTION writdesk_sees(compartment "Compartment") RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT EXISTS (
      SELECT 1 FROM "UserRole" r JOIN "User" u ON u.id = r."userId"
      WHERE u.id = writdesk_actor() AND u."disabledAt" IS NULL
        AND CASE compartment
              WHEN 'national_security' THEN r.role IN ('ns_counsel', 'system')
              ELSE r.role IN ('intake', 'reviewer', 'senior_counsel', 'custodian', 'publisher', 'auditor', 'system')
            END)
  $$;

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "LawfulRequest" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "LawfulRequest" TO writdesk_app USING (
  CASE compartment
    WHEN 'general' THEN (SELECT writdesk_sees('general'))
    ELSE (SELECT writdesk_sees('national_security'))
  END);

-- Everything that hangs on a request is seen by whoever sees the request, by nobody else.
DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['Target', 'Authentication', 'FraudSuspicion', 'Review', 'SecrecyOrder', 'ScopeApproval',
                               'Production', 'Notice', 'Message', 'Note']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY seen ON %I TO writdesk_app USING (EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = %I."requestId"))', child, child);
  END LOOP;
END $$;

ALTER TABLE "DemandItem" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "DemandItem" TO writdesk_app
  USING (EXISTS (SELECT 1 FROM "Target" t WHERE t.id = "DemandItem"."targetId"));
ALTER TABLE "RedirectAttempt" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "RedirectAttempt" TO writdesk_app
  USING (EXISTS (SELECT 1 FROM "Target" t WHERE t.id = "RedirectAttempt"."targetId"));
ALTER TABLE "ProductionFile" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "ProductionFile" TO writdesk_app
  USING (EXISTS (SELECT 1 FROM "Production" p WHERE p.id = "ProductionFile"."productionId"));
ALTER TABLE "MessageAttempt" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "MessageAttempt" TO writdesk_app
  USING (EXISTS (SELECT 1 FROM "Message" m WHERE m.id = "MessageAttempt"."messageId"));

-- A document that is not yet part of a request belongs to whoever added it.
ALTER TABLE "Document" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "Document" TO writdesk_app USING (
  CASE WHEN "requestId" IS NULL THEN "addedById" = writdesk_actor()
       ELSE EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "Document"."requestId") END);

ALTER TABLE "RecordEntry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "RecordEntry" TO writdesk_app USING (
  CASE WHEN "requestId" IS NULL THEN writdesk_actor() IS NOT NULL
       ELSE EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "RecordEntry"."requestId") END);

DO $$
DECLARE party text;
BEGIN
  FOREACH party IN ARRAY ARRAY['Authority', 'Customer', 'Tenancy', 'NoticeContact', 'Account', 'Import']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', party);
    EXECUTE format('CREATE POLICY seen ON %I TO writdesk_app USING ((SELECT writdesk_sees(''general'')) OR (SELECT writdesk_sees(''national_security'')))', party);
  END LOOP;
END $$;

ALTER TABLE "Release" ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept ON "Release" TO writdesk_app USING (writdesk_actor() IS NOT NULL);
CREATE POLICY published ON "Release" FOR SELECT TO writdesk_public USING (state = 'released');

-- ── Grants: the application changes what the law lets it change, and deletes nothing that is evidence ────────────

GRANT SELECT ON "Instrument", "Edge", "Letterhead" TO writdesk_app;
GRANT UPDATE ON "Letterhead" TO writdesk_app;
GRANT INSERT ON "Instrument" TO writdesk_app;
GRANT SELECT, INSERT, UPDATE ON "User", "Session", "ApiToken", "Authority", "Customer", "Tenancy", "NoticeContact", "Account",
  "LawfulRequest", "Target", "DemandItem", "FraudSuspicion", "RedirectAttempt", "SecrecyOrder", "ScopeApproval", "Production",
  "Notice", "Message", "MessageAttempt", "Release" TO writdesk_app;
GRANT SELECT, INSERT ON "Authentication", "Review", "ProductionFile", "Note", "RecordEntry", "Import" TO writdesk_app;
GRANT SELECT, INSERT, UPDATE ("requestId", kind) ON "Document" TO writdesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "UserRole", "SignInTry", "IdempotencyKey", "Draft" TO writdesk_app;

GRANT SELECT (label, version, "fromAt", "toAt", "timeZone", state, document, digest, correction, "releasedAt")
  ON "Release" TO writdesk_public;

-- ── The record is only ever added to ────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION writdesk_never() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% is never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'WD001'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RecordEntry" FOR EACH ROW EXECUTE FUNCTION writdesk_never();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "RecordEntry" FOR EACH STATEMENT EXECUTE FUNCTION writdesk_never();

-- ── The workflow ────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION writdesk_moves() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.stage = OLD.stage THEN RETURN NEW; END IF;
    IF NEW.version <= OLD.version THEN
      RAISE EXCEPTION 'A move of a request makes a new version' USING ERRCODE = 'WD002';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM "Edge" e WHERE e."from" = OLD.stage AND e."to" = NEW.stage) THEN
      RAISE EXCEPTION 'No step leads from % to %', OLD.stage, NEW.stage USING ERRCODE = 'WD002';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER moves BEFORE UPDATE OF stage ON "LawfulRequest" FOR EACH ROW EXECUTE FUNCTION writdesk_moves();

-- ── Second persons ──────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "FraudSuspicion" ADD CONSTRAINT second_person CHECK ("settledBy" <> "suspectedBy");
ALTER TABLE "ScopeApproval" ADD CONSTRAINT second_person
  CHECK ("approvedById" <> "proposedById" AND ("approvedById" IS NULL) = ("approvedAt" IS NULL));
ALTER TABLE "Production" ADD CONSTRAINT second_custodian CHECK ("checkedById" <> "extractedById");
ALTER TABLE "Production" ADD CONSTRAINT checked_before_delivery
  CHECK ("deliveredAt" IS NULL OR ("passed" IS TRUE AND "checkedById" IS NOT NULL AND "manifestHash" IS NOT NULL));
ALTER TABLE "Release" ADD CONSTRAINT second_publisher
  CHECK ("releasedById" <> "preparedById" AND (state = 'released') = ("releasedAt" IS NOT NULL)
         AND ("releasedById" IS NULL) = ("releasedAt" IS NULL));

-- ── Scope: produced ⊆ approved ⊆ permitted ∩ asked ───────────────────────────────────────────────────────────────

CREATE FUNCTION writdesk_within(inner_from text, inner_to text, outer_from text, outer_to text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT (outer_from IS NULL OR coalesce(inner_from >= outer_from, false))
           AND (outer_to IS NULL OR coalesce(inner_to <= outer_to, false)) $$;

ALTER TABLE "DemandItem" ADD CONSTRAINT approved_within_asked
  CHECK (approved IS NOT TRUE OR writdesk_within("approvedFrom", "approvedTo", "askedFrom", "askedTo"));

CREATE FUNCTION writdesk_ceiling() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.approved IS TRUE AND NOT EXISTS (
      SELECT 1 FROM "Target" t JOIN "LawfulRequest" r ON r.id = t."requestId" JOIN "Instrument" i ON i.code = r."instrumentCode"
      WHERE t.id = NEW."targetId" AND NEW.category = ANY (i.ceiling))
    THEN RAISE EXCEPTION 'Beyond what the instrument can compel' USING ERRCODE = 'WD003'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER ceiling BEFORE INSERT OR UPDATE ON "DemandItem" FOR EACH ROW EXECUTE FUNCTION writdesk_ceiling();

CREATE FUNCTION writdesk_approves() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NOT NULL AND OLD."approvedAt" IS NULL AND EXISTS (
      SELECT 1 FROM "Target" t JOIN "LawfulRequest" r ON r.id = t."requestId" JOIN "Instrument" i ON i.code = r."instrumentCode"
      WHERE r.id = NEW."requestId" AND t.outcome = 'pending' AND i.redirect AND NOT EXISTS (
        SELECT 1 FROM "RedirectAttempt" a WHERE a."targetId" = t.id
          AND a.position = (SELECT max(b.position) FROM "RedirectAttempt" b WHERE b."targetId" = t.id)
          AND a.outcome IN ('accepted_withdrawn', 'refused', 'no_response', 'skipped')))
    THEN RAISE EXCEPTION 'A redirect is unresolved' USING ERRCODE = 'WD004'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER approves BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_approves();

ALTER TABLE "RedirectAttempt" ADD CONSTRAINT success_in_writing
  CHECK (outcome NOT IN ('accepted_withdrawn', 'accepted_suspended', 'refused') OR "writingId" IS NOT NULL);
ALTER TABLE "RedirectAttempt" ADD CONSTRAINT skip_with_reason
  CHECK (outcome <> 'skipped' OR ("skipReason" IS NOT NULL AND "answerById" IS NOT NULL));

CREATE FUNCTION writdesk_produces() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT 1 FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" JOIN "Production" p ON p."requestId" = t."requestId"
        JOIN "ScopeApproval" a ON a.id = p."approvalId"
      WHERE d.id = NEW."itemId" AND p.id = NEW."productionId" AND d.approved IS TRUE AND a."approvedAt" IS NOT NULL
        AND writdesk_within(NEW."coversFrom", NEW."coversTo", d."approvedFrom", d."approvedTo"))
    THEN RAISE EXCEPTION 'Beyond what was approved' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER produces BEFORE INSERT ON "ProductionFile" FOR EACH ROW EXECUTE FUNCTION writdesk_produces();

-- ── Notices: none while an order is in force ────────────────────────────────────────────────────────────────────

ALTER TABLE "SecrecyOrder" ADD CONSTRAINT ordered_with_document CHECK (kind <> 'ordered' OR "documentId" IS NOT NULL);
ALTER TABLE "SecrecyOrder" ADD CONSTRAINT ends_after_start CHECK ("endsAt" IS NULL OR "endsAt" > "startsAt");

CREATE FUNCTION writdesk_silenced(request uuid, instant timestamptz) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (
    SELECT 1 FROM "SecrecyOrder" o WHERE o."requestId" = request AND o.kind = 'ordered' AND o."liftedAt" IS NULL
      AND o."startsAt" <= instant AND (o."endsAt" IS NULL OR o."endsAt" > instant)) $$;

CREATE FUNCTION writdesk_notifies() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.state = 'queued' AND OLD.state <> 'queued' AND writdesk_silenced(NEW."requestId", NEW."approvedAt")
    THEN RAISE EXCEPTION 'An order forbids this notice' USING ERRCODE = 'WD006'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER notifies BEFORE UPDATE ON "Notice" FOR EACH ROW EXECUTE FUNCTION writdesk_notifies();

CREATE FUNCTION writdesk_hands_over() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM "Message" m WHERE m.id = NEW."messageId" AND m.kind = 'notice'
                 AND writdesk_silenced(m."requestId", NEW."startedAt"))
    THEN RAISE EXCEPTION 'An order forbids this notice' USING ERRCODE = 'WD006'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER hands_over BEFORE INSERT ON "MessageAttempt" FOR EACH ROW EXECUTE FUNCTION writdesk_hands_over();

-- A message keeps the bytes it was written with.
CREATE FUNCTION writdesk_same_bytes() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF (NEW."requestId", NEW.kind, NEW.sender, NEW.recipient, NEW.subject, NEW.text, NEW.html, NEW."mailId", NEW."createdAt")
       IS DISTINCT FROM
       (OLD."requestId", OLD.kind, OLD.sender, OLD.recipient, OLD.subject, OLD.text, OLD.html, OLD."mailId", OLD."createdAt")
    THEN RAISE EXCEPTION 'A message keeps its bytes' USING ERRCODE = 'WD007'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER same_bytes BEFORE UPDATE ON "Message" FOR EACH ROW EXECUTE FUNCTION writdesk_same_bytes();

-- ── Releases are frozen: the figures when prepared, the day of publication and with it the digest when released ─────────────────────────────────────────────────────────────────────────────────────────

-- A version that was discarded was never seen: its number is free for the next.
CREATE UNIQUE INDEX "Release_one_version" ON "Release" (label, version) WHERE state <> 'discarded';

CREATE FUNCTION writdesk_frozen() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.state = 'released'
       OR (NEW.label, NEW.version, NEW.document - 'published_at' - 'digest', NEW."preparedById") IS DISTINCT FROM
          (OLD.label, OLD.version, OLD.document - 'published_at' - 'digest', OLD."preparedById")
    THEN RAISE EXCEPTION 'A release is never changed' USING ERRCODE = 'WD008'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "Release" FOR EACH ROW EXECUTE FUNCTION writdesk_frozen();

-- ── Jobs are put in the queue inside the deed's own transaction, without a right to anything else in it ─────────────

CREATE FUNCTION writdesk_enqueue(task text, payload json, job_key text, run_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN PERFORM graphile_worker.add_job(task, payload, job_key => job_key, run_at => run_at); END $$;
REVOKE EXECUTE ON FUNCTION writdesk_enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION writdesk_enqueue TO writdesk_app;
