-- AlterTable
ALTER TABLE "DemandItem" ADD COLUMN     "approvedService" TEXT;

-- AlterTable
ALTER TABLE "ScopeApproval" ADD COLUMN     "approvedDigest" TEXT;

-- AlterTable
ALTER TABLE "Production" ADD COLUMN     "coverLetter" TEXT;

-- AlterTable
ALTER TABLE "ProductionFile" ADD COLUMN     "service" TEXT;

-- CreateTable
CREATE TABLE "ProductionItem" (
    "productionId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "records" INTEGER,
    "withheld" "WithholdingReason",

    CONSTRAINT "ProductionItem_pkey" PRIMARY KEY ("productionId","itemId")
);

-- CreateIndex
CREATE INDEX "ProductionItem_itemId_idx" ON "ProductionItem"("itemId");

-- AddForeignKey
ALTER TABLE "ProductionItem" ADD CONSTRAINT "ProductionItem_productionId_fkey" FOREIGN KEY ("productionId") REFERENCES "Production"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductionItem" ADD CONSTRAINT "ProductionItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "DemandItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Services and reasons: each item narrowed by day and by service, and never without a reason ──────────────────────

-- The services a text names, one after a comma; none: every service.
CREATE FUNCTION writdesk_services(named text) RETURNS text[] LANGUAGE sql IMMUTABLE
  AS $$ SELECT coalesce(array_agg(DISTINCT lower(s)), '{}')
        FROM (SELECT regexp_replace(part, '^\s+|\s+$', '', 'g') AS s FROM regexp_split_to_table(named, '[,;]') part) parts WHERE s <> '' $$;

CREATE FUNCTION writdesk_services_within(inner_named text, outer_named text) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$ SELECT writdesk_services(outer_named) = '{}' OR (writdesk_services(inner_named) <> '{}'
               AND writdesk_services(inner_named) <@ writdesk_services(outer_named)) $$;

ALTER TABLE "DemandItem" ADD CONSTRAINT service_within_asked
  CHECK ("approvedService" IS NULL OR (approved IS TRUE AND writdesk_services_within("approvedService", service)));

-- Why less is approved than was asked is said with it. Looked at when it is written: what was approved before stands.
CREATE FUNCTION writdesk_withheld_why() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.withheld IS NULL AND NEW.approved IS NOT NULL AND (
         NEW.approved IS FALSE
         OR NOT writdesk_within(NEW."askedFrom", NEW."askedTo", NEW."approvedFrom", NEW."approvedTo")
         OR NOT writdesk_services_within(NEW.service, coalesce(NEW."approvedService", NEW.service)))
    THEN RAISE EXCEPTION 'What is withheld needs its reason' USING ERRCODE = 'WD003'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER withheld_why AFTER UPDATE OF approved, "approvedFrom", "approvedTo", "approvedService", withheld ON "DemandItem"
  FOR EACH ROW EXECUTE FUNCTION writdesk_withheld_why();

-- What stands from the approval on: the services and the reason as well.
CREATE OR REPLACE FUNCTION writdesk_scope_stands() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF (NEW.approved, NEW."approvedFrom", NEW."approvedTo", NEW."approvedService", NEW.withheld)
         IS DISTINCT FROM (OLD.approved, OLD."approvedFrom", OLD."approvedTo", OLD."approvedService", OLD.withheld)
       AND NOT EXISTS (SELECT 1 FROM "Target" t JOIN "LawfulRequest" r ON r.id = t."requestId"
                       WHERE t.id = NEW."targetId" AND r.stage IN ('redirecting', 'approval'))
    THEN RAISE EXCEPTION 'What was approved stands' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;

-- ── An item is asked before it is approved ──────────────────────────────────────────────────────────────────────────

-- It comes with its request, or with the newest process that came after it; nothing is decided of it yet.
CREATE FUNCTION writdesk_newly_asked() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.approved IS NOT NULL OR NEW."approvedFrom" IS NOT NULL OR NEW."approvedTo" IS NOT NULL OR NEW."approvedService" IS NOT NULL
       OR NEW.withheld IS NOT NULL OR NEW."supersededBy" IS NOT NULL
    THEN RAISE EXCEPTION 'An item is asked before it is decided on' USING ERRCODE = 'WD005'; END IF;
    IF NOT EXISTS (
      SELECT 1 FROM "Target" t JOIN "LawfulRequest" r ON r.id = t."requestId"
      WHERE t.id = NEW."targetId" AND NEW.process = coalesce((SELECT max(p.number) FROM "Process" p WHERE p."requestId" = r.id), 1)
        AND (NEW.process > 1 OR r.stage = 'received'))
    THEN RAISE EXCEPTION 'An item comes with its process' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;
-- After the ceiling, whose words come first.
CREATE TRIGGER newly_asked BEFORE INSERT ON "DemandItem" FOR EACH ROW EXECUTE FUNCTION writdesk_newly_asked();

-- ── What may leave is what was approved, to the item ────────────────────────────────────────────────────────────────

-- Whose account it is may become known later, and a target may come to its end: neither lets more leave.
CREATE FUNCTION writdesk_approved_digest(request uuid) RETURNS text LANGUAGE sql STABLE
  AS $$
    SELECT encode(sha256(convert_to(coalesce(jsonb_agg(jsonb_build_array(t.identifier, d.id, d.category, d.service, d."askedFrom",
             d."askedTo", d.approved, d."approvedFrom", d."approvedTo", d."approvedService", d.withheld)
             ORDER BY t.position, d.position), '[]')::text, 'UTF8')), 'hex')
    FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" WHERE t."requestId" = request AND d."supersededBy" IS NULL
  $$;

UPDATE "ScopeApproval" SET "approvedDigest" = writdesk_approved_digest("requestId")
  WHERE "approvedAt" IS NOT NULL AND "returnedAt" IS NULL;

CREATE FUNCTION writdesk_digests() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE before text;
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      before := OLD."approvedDigest";
      IF NEW."approvedAt" IS NOT NULL AND OLD."approvedAt" IS NULL
      THEN NEW."approvedDigest" := writdesk_approved_digest(NEW."requestId"); RETURN NEW; END IF;
    END IF;
    IF NEW."approvedDigest" IS DISTINCT FROM before
    THEN RAISE EXCEPTION 'approvedDigest of ScopeApproval is written once' USING ERRCODE = 'WD009'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER digests BEFORE INSERT OR UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_digests();

-- Whether what stands on the items is still what an approval was of.
CREATE FUNCTION writdesk_scope_holds(approval uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce((SELECT a."approvedDigest" = writdesk_approved_digest(a."requestId") FROM "ScopeApproval" a WHERE a.id = approval), false) $$;

-- ── Each approved item is answered: by files, or by the reason why there are none ───────────────────────────────────

GRANT SELECT, INSERT ON "ProductionItem" TO writdesk_app;
ALTER TABLE "ProductionItem" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "ProductionItem" TO writdesk_app
  USING (EXISTS (SELECT 1 FROM "Production" p WHERE p.id = "ProductionItem"."productionId"));
ALTER TABLE "ProductionItem" ADD CONSTRAINT records_counted CHECK (records >= 0);
ALTER TABLE "ProductionItem" ADD CONSTRAINT says_something CHECK (records IS NOT NULL OR withheld IS NOT NULL);

-- A file, and what is said of an item, belong to a production that nobody has checked yet.
CREATE OR REPLACE FUNCTION writdesk_produces() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT 1 FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" JOIN "Production" p ON p."requestId" = t."requestId"
        JOIN "ScopeApproval" a ON a.id = p."approvalId" AND a."requestId" = p."requestId"
      WHERE d.id = NEW."itemId" AND p.id = NEW."productionId" AND d.approved IS TRUE AND d."supersededBy" IS NULL
        AND t.outcome = 'pending' AND a."approvedAt" IS NOT NULL AND a."returnedAt" IS NULL
        AND (NEW.service IS NULL OR writdesk_services_within(NEW.service, coalesce(d."approvedService", d.service)))
        AND writdesk_within(NEW."coversFrom", NEW."coversTo", d."approvedFrom", d."approvedTo"))
    THEN RAISE EXCEPTION 'Beyond what was approved' USING ERRCODE = 'WD005'; END IF;
    IF EXISTS (SELECT 1 FROM "Production" p WHERE p.id = NEW."productionId" AND p."checkedAt" IS NOT NULL)
    THEN RAISE EXCEPTION 'This production was checked' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;

CREATE FUNCTION writdesk_says_of_item() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT 1 FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" JOIN "Production" p ON p."requestId" = t."requestId"
      WHERE d.id = NEW."itemId" AND p.id = NEW."productionId" AND d.approved IS TRUE AND d."supersededBy" IS NULL)
    THEN RAISE EXCEPTION 'Beyond what was approved' USING ERRCODE = 'WD005'; END IF;
    IF EXISTS (SELECT 1 FROM "Production" p WHERE p.id = NEW."productionId" AND p."checkedAt" IS NOT NULL)
    THEN RAISE EXCEPTION 'This production was checked' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER says_of_item BEFORE INSERT ON "ProductionItem" FOR EACH ROW EXECUTE FUNCTION writdesk_says_of_item();

-- Items that wait for an answer, of accounts that are pending: what supplementary process did not ask has had its own.
CREATE FUNCTION writdesk_unanswered(production uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (
    SELECT 1 FROM "Production" p JOIN "Target" t ON t."requestId" = p."requestId" JOIN "DemandItem" d ON d."targetId" = t.id
    WHERE p.id = production AND t.outcome = 'pending' AND d.approved IS TRUE AND d."supersededBy" IS NULL
      AND d.process >= coalesce((SELECT max(s.number) FROM "Process" s WHERE s."requestId" = p."requestId" AND s.kind = 'supplementary'), 1)
      AND NOT t.id::text = ANY (coalesce(p."noData", '{}'))
      AND NOT EXISTS (SELECT 1 FROM "ProductionFile" f WHERE f."productionId" = p.id AND f."itemId" = d.id)
      AND NOT EXISTS (SELECT 1 FROM "ProductionItem" i WHERE i."productionId" = p.id AND i."itemId" = d.id AND i.withheld IS NOT NULL)) $$;

-- The letter on top is fixed with the manifest.
DROP TRIGGER written_once ON "Production";
CREATE TRIGGER written_once BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_written_once('requestId', 'approvalId',
  'extractedById', 'checkedById', 'passed', 'manifestHash', 'coverLetter', 'deliveredAt', 'deliveredById');

CREATE FUNCTION writdesk_passes() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT (NEW.passed IS TRUE AND OLD.passed IS NULL) THEN RETURN NEW; END IF;
    IF NOT writdesk_scope_holds(NEW."approvalId")
    THEN RAISE EXCEPTION 'The scope is not the one that was approved' USING ERRCODE = 'WD005'; END IF;
    IF writdesk_unanswered(NEW.id)
    THEN RAISE EXCEPTION 'An approved item has neither a file nor a reason' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER passes BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_passes();

CREATE OR REPLACE FUNCTION writdesk_delivers_within() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."deliveredAt" IS NULL OR OLD."deliveredAt" IS NOT NULL THEN RETURN NEW; END IF;
    IF NOT EXISTS (SELECT 1 FROM "ScopeApproval" a WHERE a.id = NEW."approvalId" AND a."requestId" = NEW."requestId"
                     AND a."approvedAt" IS NOT NULL AND a."returnedAt" IS NULL)
       OR EXISTS (
         SELECT 1 FROM "ProductionFile" f JOIN "DemandItem" d ON d.id = f."itemId" JOIN "Target" t ON t.id = d."targetId"
         WHERE f."productionId" = NEW.id AND NOT (d.approved IS TRUE AND t.outcome = 'pending'
           AND (f.service IS NULL OR writdesk_services_within(f.service, coalesce(d."approvedService", d.service)))
           AND writdesk_within(f."coversFrom", f."coversTo", d."approvedFrom", d."approvedTo")))
    THEN RAISE EXCEPTION 'Beyond what was approved' USING ERRCODE = 'WD005'; END IF;
    IF NOT writdesk_scope_holds(NEW."approvalId")
    THEN RAISE EXCEPTION 'The scope is not the one that was approved' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;

-- ── On what the ceiling rests ───────────────────────────────────────────────────────────────────────────────────────

-- The instrument, the version of the rules and the receipt are written once: another would be another ceiling.
CREATE TRIGGER written_once BEFORE UPDATE ON "LawfulRequest" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('instrumentCode', 'rulesVersion', 'createdById');

-- Only the earlier receipt of its own double, where that was valid service, takes the place of a receipt.
CREATE FUNCTION writdesk_received_once() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF (NEW."receivedAt", NEW."receivedZone") IS DISTINCT FROM (OLD."receivedAt", OLD."receivedZone")
       AND NOT EXISTS (SELECT 1 FROM "LawfulRequest" d WHERE d."duplicateOfId" = NEW.id AND d."receivedAt" = NEW."receivedAt"
                         AND d."receivedZone" = NEW."receivedZone" AND d."receivedAt" < OLD."receivedAt")
    THEN RAISE EXCEPTION 'The receipt of a request is written once' USING ERRCODE = 'WD009'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER received_once BEFORE UPDATE OF "receivedAt", "receivedZone" ON "LawfulRequest" FOR EACH ROW
  EXECUTE FUNCTION writdesk_received_once();

-- A rule enters as a change that a second administrator adopted, or as counsel signed it; only the owner ships rules with a release.
CREATE FUNCTION writdesk_rule_enters() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF current_user <> 'writdesk_app' THEN RETURN NEW; END IF;
    IF NEW.origin = 'changed' AND EXISTS (
      SELECT 1 FROM "RuleChange" c WHERE c."ruleId" = NEW."ruleId" AND c.version = NEW.version AND c.adopted
        AND c.body = NEW.body AND c.source = NEW.source
        AND (c."effectiveFrom", c."effectiveTo") IS NOT DISTINCT FROM (NEW."effectiveFrom", NEW."effectiveTo"))
    THEN RETURN NEW; END IF;
    IF NEW.origin = 'confirmed' AND EXISTS (
      SELECT 1 FROM "RuleSigning" s, unnest(s.rules) signed WHERE s.version = NEW.version AND s.adopted
        AND s."confirmedAs" = NEW."confirmedBy" AND split_part(signed, '@', 1) = NEW."ruleId")
    THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'A rule enters by an adopted change' USING ERRCODE = 'WD001';
  END $$;
-- After the trigger of what counsel confirms, whose words come first.
CREATE TRIGGER rule_enters BEFORE INSERT ON "Rule" FOR EACH ROW EXECUTE FUNCTION writdesk_rule_enters();

-- A change is proposed, and settled, by whoever acts: two persons, each signed in as themself.
CREATE FUNCTION writdesk_settled_by_actor() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE proposed_by uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  BEGIN
    IF current_user <> 'writdesk_app' THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' AND (NEW.adopted IS NOT NULL OR proposed_by IS DISTINCT FROM writdesk_actor())
    THEN RAISE EXCEPTION 'A change of a rule is proposed before it is adopted' USING ERRCODE = 'WD001'; END IF;
    IF TG_OP = 'UPDATE' THEN
      IF NEW.adopted IS NOT NULL AND OLD.adopted IS NULL AND NEW."settledById" IS DISTINCT FROM writdesk_actor()
      THEN RAISE EXCEPTION 'A change of a rule is settled by whoever acts' USING ERRCODE = 'WD001'; END IF;
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER settled_by_actor BEFORE INSERT OR UPDATE ON "RuleChange" FOR EACH ROW EXECUTE FUNCTION writdesk_settled_by_actor('proposedById');
CREATE TRIGGER settled_by_actor BEFORE INSERT OR UPDATE ON "RuleSigning" FOR EACH ROW EXECUTE FUNCTION writdesk_settled_by_actor('signedById');
