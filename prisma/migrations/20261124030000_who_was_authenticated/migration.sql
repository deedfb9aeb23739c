-- What a scope is approved on, held by the database as well: a requester who was authenticated, a suspicion that a second
-- person settled, and skips that the customer, once found, does not contradict.

-- Strong for an emergency, medium otherwise (lib/law/authority/check.ts); what was found before a suspicion was settled
-- no longer counts, and while one is open nothing does.
CREATE FUNCTION writdesk_authenticated(request uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$
    SELECT EXISTS (
      SELECT 1 FROM "Authentication" a JOIN "LawfulRequest" r ON r.id = a."requestId"
      WHERE r.id = request AND (a.level = 'strong' OR (a.level = 'medium' AND NOT r.emergency))
        AND NOT EXISTS (SELECT 1 FROM "FraudSuspicion" f WHERE f."requestId" = r.id
                          AND (f."settledAt" IS NULL OR f."settledAt" > a.at)))
  $$;

CREATE FUNCTION writdesk_approves_authenticated() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NOT NULL AND OLD."approvedAt" IS NULL AND NOT writdesk_authenticated(NEW."requestId")
    THEN RAISE EXCEPTION 'The requester is not authenticated' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER approves_authenticated BEFORE UPDATE ON "ScopeApproval"
  FOR EACH ROW EXECUTE FUNCTION writdesk_approves_authenticated();

CREATE FUNCTION writdesk_delivers_authenticated() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."deliveredAt" IS NOT NULL AND OLD."deliveredAt" IS NULL AND NOT writdesk_authenticated(NEW."requestId")
    THEN RAISE EXCEPTION 'The requester is not authenticated' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER delivers_authenticated BEFORE UPDATE ON "Production"
  FOR EACH ROW EXECUTE FUNCTION writdesk_delivers_authenticated();

-- A suspicion is left only when it is settled.
CREATE FUNCTION writdesk_settles() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF OLD.stage = 'fraud_suspected' AND NEW.stage <> OLD.stage
       AND EXISTS (SELECT 1 FROM "FraudSuspicion" f WHERE f."requestId" = NEW.id AND f."settledAt" IS NULL)
    THEN RAISE EXCEPTION 'A suspicion of fraud is open' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER settles BEFORE UPDATE OF stage ON "LawfulRequest" FOR EACH ROW EXECUTE FUNCTION writdesk_settles();

-- The newest attempt is what counts (lib/law/redirect/redirect.ts): a skip that speaks against the customer is none.
CREATE FUNCTION writdesk_approves_skips() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NOT NULL AND OLD."approvedAt" IS NULL AND EXISTS (
      SELECT 1 FROM "Target" t JOIN "Customer" c ON c.id = t."customerId" JOIN "RedirectAttempt" a ON a."targetId" = t.id
      WHERE t."requestId" = NEW."requestId" AND t.outcome = 'pending' AND a.outcome = 'skipped'
        AND a.position = (SELECT max(b.position) FROM "RedirectAttempt" b WHERE b."targetId" = t.id)
        AND (a."skipReason" = 'account_not_found'
             OR (a."skipReason" = 'consumer_account' AND c.class NOT IN ('consumer', 'unknown'))
             OR (a."skipReason" = 'we_are_controller' AND c."ourRole" <> 'controller')))
    THEN RAISE EXCEPTION 'A redirect is unresolved' USING ERRCODE = 'WD004'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER approves_skips BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_approves_skips();
