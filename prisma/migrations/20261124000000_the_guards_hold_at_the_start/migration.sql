-- Guards that looked at a change alone now look at a new row as well; what was decided is not decided anew.

-- An approval is written down as a proposal first and approved afterwards, so that the redirects are always looked at.
CREATE FUNCTION writdesk_proposes() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'A scope is proposed before it is approved' USING ERRCODE = 'WD004';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER proposes BEFORE INSERT ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_proposes();

-- A file counts against an approval of its own request that stands, and its days run forwards.
CREATE OR REPLACE FUNCTION writdesk_produces() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT 1 FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" JOIN "Production" p ON p."requestId" = t."requestId"
        JOIN "ScopeApproval" a ON a.id = p."approvalId" AND a."requestId" = p."requestId"
      WHERE d.id = NEW."itemId" AND p.id = NEW."productionId" AND d.approved IS TRUE
        AND a."approvedAt" IS NOT NULL AND a."returnedAt" IS NULL
        AND writdesk_within(NEW."coversFrom", NEW."coversTo", d."approvedFrom", d."approvedTo"))
    THEN RAISE EXCEPTION 'Beyond what was approved' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;
ALTER TABLE "ProductionFile" ADD CONSTRAINT days_forwards CHECK ("coversFrom" <= "coversTo");
ALTER TABLE "DemandItem" ADD CONSTRAINT days_forwards CHECK ("approvedFrom" <= "approvedTo");

-- What is approved of an item is written while the scope is proposed and taken off again when it is returned; from the
-- approval on it stands. After the checks, so that their own words come first.
CREATE FUNCTION writdesk_scope_stands() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF (NEW.approved, NEW."approvedFrom", NEW."approvedTo") IS DISTINCT FROM (OLD.approved, OLD."approvedFrom", OLD."approvedTo")
       AND NOT EXISTS (SELECT 1 FROM "Target" t JOIN "LawfulRequest" r ON r.id = t."requestId"
                       WHERE t.id = NEW."targetId" AND r.stage IN ('redirecting', 'approval'))
    THEN RAISE EXCEPTION 'What was approved stands' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER scope_stands AFTER UPDATE ON "DemandItem" FOR EACH ROW EXECUTE FUNCTION writdesk_scope_stands();

-- A notice that begins its life on its way is held to the order as well.
CREATE FUNCTION writdesk_owes() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.state <> 'owed' THEN
      RAISE EXCEPTION 'A notice is owed before it is sent' USING ERRCODE = 'WD006';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER owes BEFORE INSERT ON "Notice" FOR EACH ROW EXECUTE FUNCTION writdesk_owes();

-- Whose deed a row is, and to which request it belongs, is written once: else the second person could be made the first.
CREATE FUNCTION writdesk_written_once() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE
    field text;
    was jsonb := to_jsonb(OLD);
    is_now jsonb := to_jsonb(NEW);
  BEGIN
    FOREACH field IN ARRAY TG_ARGV LOOP
      IF was ->> field IS NOT NULL AND is_now ->> field IS DISTINCT FROM was ->> field THEN
        RAISE EXCEPTION '% of % is written once', field, TG_TABLE_NAME USING ERRCODE = 'WD009';
      END IF;
    END LOOP;
    RETURN NEW;
  END $$;
CREATE TRIGGER written_once BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'scopeDigest', 'proposedById', 'approvedById', 'approvedAt', 'returnedById');
CREATE TRIGGER written_once BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'approvalId', 'extractedById', 'checkedById', 'passed', 'manifestHash', 'deliveredAt', 'deliveredById');
CREATE TRIGGER written_once BEFORE UPDATE ON "FraudSuspicion" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'suspectedBy', 'settledBy', 'confirmed');
CREATE TRIGGER written_once BEFORE UPDATE ON "SecrecyOrder" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'kind', 'startsAt', 'endsAt', 'documentId', 'placedById', 'liftedAt');
CREATE TRIGGER written_once BEFORE UPDATE ON "Document" FOR EACH ROW EXECUTE FUNCTION writdesk_written_once('requestId');
CREATE TRIGGER written_once BEFORE UPDATE ON "Target" FOR EACH ROW EXECUTE FUNCTION writdesk_written_once('requestId');
CREATE TRIGGER written_once BEFORE UPDATE ON "DemandItem" FOR EACH ROW EXECUTE FUNCTION writdesk_written_once('targetId', 'category');
CREATE TRIGGER written_once BEFORE UPDATE ON "Notice" FOR EACH ROW EXECUTE FUNCTION writdesk_written_once('requestId', 'customerId');
