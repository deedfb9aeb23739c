-- ── What a European production order must show for traffic and content, and when they may leave ─────────────────────

-- Whether what is approved of a request, and still waits for its answer, has traffic or content in it.
CREATE FUNCTION writdesk_reaches_notified(request uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (
    SELECT 1 FROM "DemandItem" i JOIN "Target" t ON t.id = i."targetId"
    WHERE t."requestId" = request AND t.outcome = 'pending' AND i.approved AND i."supersededBy" IS NULL
      AND i.category IN ('traffic', 'content')
      AND i.process >= coalesce((SELECT max(p.number) FROM "Process" p WHERE p."requestId" = request AND p.kind = 'supplementary'), 1)) $$;

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

-- What a second person approved stays as it was read, and that is also who issued it, for what, and of whose secrets.
CREATE OR REPLACE FUNCTION writdesk_reads() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (NEW."addressedAs", NEW."enforcingNotified", NEW."notNotifiedBecause", NEW.emergency, NEW.refrain,
        NEW."issuedBy", NEW.offence, NEW.privileged)
      IS NOT DISTINCT FROM (OLD."addressedAs", OLD."enforcingNotified", OLD."notNotifiedBecause", OLD.emergency, OLD.refrain,
        OLD."issuedBy", OLD.offence, OLD.privileged)
    THEN RETURN NEW; END IF;
    IF EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = NEW."requestId" AND r.stage IN ('producing', 'checking', 'ready'))
    THEN RAISE EXCEPTION 'The scope was approved as the certificate was read' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;

-- A gate that nobody started, or that somebody ended without a clearance, holds back all the same: where the enforcing
-- authority was notified and there is no emergency, its ten days are over or it has cleared the order.
CREATE FUNCTION writdesk_waited() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE read "Epoc";
  BEGIN
    IF NEW."deliveredAt" IS NULL OR OLD."deliveredAt" IS NOT NULL OR NOT writdesk_reaches_notified(NEW."requestId")
    THEN RETURN NEW; END IF;
    SELECT e.* INTO read FROM "Epoc" e JOIN "LawfulRequest" r ON r.id = e."requestId" AND r."instrumentCode" = 'EU_EPOC'
      WHERE e."requestId" = NEW."requestId" ORDER BY e.process DESC LIMIT 1;
    IF read."enforcingNotified" AND NOT read.emergency AND read."clearedAt" IS NULL AND NOT coalesce((
      SELECT k."dueAt" <= NEW."deliveredAt" FROM "Clock" k WHERE k."requestId" = NEW."requestId" AND k.rule = 'EPOC_ENF_10D'
      ORDER BY k."startedAt" DESC, k."endedAt" DESC NULLS FIRST LIMIT 1), false)
    THEN RAISE EXCEPTION 'The enforcing authority’s ten days are not over' USING ERRCODE = 'WD010'; END IF;
    RETURN NEW;
  END $$;
-- After the gates that were started, whose words come first.
CREATE TRIGGER waited BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_waited();
