-- Produced within approved, approved within what can be compelled and was asked: also past casework, and until it leaves.

-- Keys and credentials are given under no rule, whatever an administrator writes into one.
CREATE OR REPLACE FUNCTION writdesk_ceiling() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.approved IS TRUE AND (NEW.category = 'credential_key' OR NOT EXISTS (
      SELECT 1 FROM "Target" t WHERE t.id = NEW."targetId" AND writdesk_instrument(t."requestId") -> 'ceiling' ? NEW.category::text))
    THEN RAISE EXCEPTION 'Beyond what the instrument can compel' USING ERRCODE = 'WD003'; END IF;
    RETURN NEW;
  END $$;

-- What an instrument asks is what stands on it: never widened afterwards. Later process asks by rows of its own.
CREATE FUNCTION writdesk_asked_once() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF (NEW."askedFrom", NEW."askedTo", NEW.service) IS DISTINCT FROM (OLD."askedFrom", OLD."askedTo", OLD.service)
    THEN RAISE EXCEPTION 'What was asked is written once' USING ERRCODE = 'WD009'; END IF;
    RETURN NEW;
  END $$;
-- After the trigger of what amended process replaced, whose words come first.
CREATE TRIGGER written_as_asked BEFORE UPDATE ON "DemandItem" FOR EACH ROW EXECUTE FUNCTION writdesk_asked_once();

-- A file answers an item that is still asked for, of a target that is still open.
CREATE OR REPLACE FUNCTION writdesk_produces() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT 1 FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" JOIN "Production" p ON p."requestId" = t."requestId"
        JOIN "ScopeApproval" a ON a.id = p."approvalId" AND a."requestId" = p."requestId"
      WHERE d.id = NEW."itemId" AND p.id = NEW."productionId" AND d.approved IS TRUE AND d."supersededBy" IS NULL
        AND t.outcome = 'pending' AND a."approvedAt" IS NOT NULL AND a."returnedAt" IS NULL
        AND writdesk_within(NEW."coversFrom", NEW."coversTo", d."approvedFrom", d."approvedTo"))
    THEN RAISE EXCEPTION 'Beyond what was approved' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;

-- And when it leaves, all of that is so once more: an approval may have been returned, a target redirected meanwhile.
CREATE FUNCTION writdesk_delivers_within() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."deliveredAt" IS NULL OR OLD."deliveredAt" IS NOT NULL THEN RETURN NEW; END IF;
    IF NOT EXISTS (SELECT 1 FROM "ScopeApproval" a WHERE a.id = NEW."approvalId" AND a."requestId" = NEW."requestId"
                     AND a."approvedAt" IS NOT NULL AND a."returnedAt" IS NULL)
       OR EXISTS (
         SELECT 1 FROM "ProductionFile" f JOIN "DemandItem" d ON d.id = f."itemId" JOIN "Target" t ON t.id = d."targetId"
         WHERE f."productionId" = NEW.id AND NOT (d.approved IS TRUE AND t.outcome = 'pending'
           AND writdesk_within(f."coversFrom", f."coversTo", d."approvedFrom", d."approvedTo")))
    THEN RAISE EXCEPTION 'Beyond what was approved' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER delivers_within BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_delivers_within();
