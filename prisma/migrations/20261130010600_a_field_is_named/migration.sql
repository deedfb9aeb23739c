-- AlterTable
ALTER TABLE "DemandItem" ADD COLUMN     "approvedFields" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "fields" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "ProductionFile" ADD COLUMN     "fields" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "DataField" (
    "code" TEXT NOT NULL,
    "category" "DataCategory" NOT NULL,

    CONSTRAINT "DataField_pkey" PRIMARY KEY ("code")
);

-- ── Fields: what is named within a kind of data, asked, compelled, approved and produced ────────────────────────────

ALTER TABLE "DemandItem" ALTER COLUMN fields SET NOT NULL, ALTER COLUMN "approvedFields" SET NOT NULL;
ALTER TABLE "ProductionFile" ALTER COLUMN fields SET NOT NULL;
GRANT SELECT ON "DataField" TO writdesk_app;

-- None named: all of the kind of data.
CREATE FUNCTION writdesk_fields_within(inner_named text[], outer_named text[]) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$ SELECT outer_named = '{}' OR (inner_named <> '{}' AND inner_named <@ outer_named) $$;

CREATE FUNCTION writdesk_fields_known(named text[], kind "DataCategory") RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT NOT EXISTS (SELECT 1 FROM unnest(named) one
                           WHERE NOT EXISTS (SELECT 1 FROM "DataField" f WHERE f.code = one AND f.category = kind)) $$;

-- Of a kind of data the fields that the rule of a request's instrument reaches; none named: all of it.
CREATE FUNCTION writdesk_fields_reached(target uuid, kind "DataCategory") RETURNS text[] LANGUAGE sql STABLE
  AS $$ SELECT coalesce((SELECT array_agg(reached) FROM "Target" t,
                           jsonb_array_elements_text(coalesce(writdesk_instrument(t."requestId") -> 'fields' -> kind::text, '[]')) reached
                         WHERE t.id = target), '{}') $$;

-- What is approved of an item: the fields named, or where none is all that were asked.
CREATE FUNCTION writdesk_fields_approved(asked text[], approved text[]) RETURNS text[] LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE WHEN approved = '{}' THEN asked ELSE approved END $$;

ALTER TABLE "DemandItem" ADD CONSTRAINT fields_within_asked
  CHECK ("approvedFields" = '{}' OR (approved IS TRUE AND writdesk_fields_within("approvedFields", fields)));

CREATE FUNCTION writdesk_known_fields() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT writdesk_fields_known(NEW.fields || NEW."approvedFields", NEW.category)
    THEN RAISE EXCEPTION 'A field is of the kind of data that is asked' USING ERRCODE = 'WD003'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER known_fields BEFORE INSERT OR UPDATE OF fields, "approvedFields" ON "DemandItem" FOR EACH ROW
  EXECUTE FUNCTION writdesk_known_fields();

CREATE OR REPLACE FUNCTION writdesk_ceiling() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.approved IS TRUE AND (NEW.category = 'credential_key' OR NOT EXISTS (
      SELECT 1 FROM "Target" t WHERE t.id = NEW."targetId" AND writdesk_instrument(t."requestId") -> 'ceiling' ? NEW.category::text)
      OR NOT writdesk_fields_within(writdesk_fields_approved(NEW.fields, NEW."approvedFields"),
                                    writdesk_fields_reached(NEW."targetId", NEW.category)))
    THEN RAISE EXCEPTION 'Beyond what the instrument can compel' USING ERRCODE = 'WD003'; END IF;
    RETURN NEW;
  END $$;

CREATE OR REPLACE FUNCTION writdesk_asked_once() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF (NEW."askedFrom", NEW."askedTo", NEW.service, NEW.fields)
         IS DISTINCT FROM (OLD."askedFrom", OLD."askedTo", OLD.service, OLD.fields)
    THEN RAISE EXCEPTION 'What was asked is written once' USING ERRCODE = 'WD009'; END IF;
    RETURN NEW;
  END $$;

CREATE OR REPLACE FUNCTION writdesk_withheld_why() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.withheld IS NULL AND NEW.approved IS NOT NULL AND (
         NEW.approved IS FALSE
         OR NOT writdesk_within(NEW."askedFrom", NEW."askedTo", NEW."approvedFrom", NEW."approvedTo")
         OR NOT writdesk_services_within(NEW.service, coalesce(NEW."approvedService", NEW.service))
         OR NOT writdesk_fields_within(NEW.fields, NEW."approvedFields"))
    THEN RAISE EXCEPTION 'What is withheld needs its reason' USING ERRCODE = 'WD003'; END IF;
    RETURN NEW;
  END $$;
DROP TRIGGER withheld_why ON "DemandItem";
CREATE TRIGGER withheld_why AFTER UPDATE OF approved, "approvedFrom", "approvedTo", "approvedService", "approvedFields", withheld
  ON "DemandItem" FOR EACH ROW EXECUTE FUNCTION writdesk_withheld_why();

CREATE OR REPLACE FUNCTION writdesk_scope_stands() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF (NEW.approved, NEW."approvedFrom", NEW."approvedTo", NEW."approvedService", NEW."approvedFields", NEW.withheld)
         IS DISTINCT FROM
       (OLD.approved, OLD."approvedFrom", OLD."approvedTo", OLD."approvedService", OLD."approvedFields", OLD.withheld)
       AND NOT EXISTS (SELECT 1 FROM "Target" t JOIN "LawfulRequest" r ON r.id = t."requestId"
                       WHERE t.id = NEW."targetId" AND r.stage IN ('redirecting', 'approval'))
    THEN RAISE EXCEPTION 'What was approved stands' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;

CREATE OR REPLACE FUNCTION writdesk_newly_asked() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.approved IS NOT NULL OR NEW."approvedFrom" IS NOT NULL OR NEW."approvedTo" IS NOT NULL OR NEW."approvedService" IS NOT NULL
       OR NEW."approvedFields" <> '{}' OR NEW.withheld IS NOT NULL OR NEW."supersededBy" IS NOT NULL
    THEN RAISE EXCEPTION 'An item is asked before it is decided on' USING ERRCODE = 'WD005'; END IF;
    IF NOT EXISTS (
      SELECT 1 FROM "Target" t JOIN "LawfulRequest" r ON r.id = t."requestId"
      WHERE t.id = NEW."targetId" AND NEW.process = coalesce((SELECT max(p.number) FROM "Process" p WHERE p."requestId" = r.id), 1)
        AND (NEW.process > 1 OR r.stage = 'received'))
    THEN RAISE EXCEPTION 'An item comes with its process' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;

-- Where no field is named the text is what it was before there were fields, so that older digests hold.
CREATE OR REPLACE FUNCTION writdesk_approved_digest(request uuid) RETURNS text LANGUAGE sql STABLE
  AS $$
    SELECT encode(sha256(convert_to(coalesce(jsonb_agg(jsonb_build_array(t.identifier, d.id, d.category, d.service, d."askedFrom",
             d."askedTo", d.approved, d."approvedFrom", d."approvedTo", d."approvedService", d.withheld)
             || CASE WHEN d.fields = '{}' AND d."approvedFields" = '{}' THEN '[]'::jsonb
                     ELSE jsonb_build_array(d.fields, d."approvedFields") END
             ORDER BY t.position, d.position), '[]')::text, 'UTF8')), 'hex')
    FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" WHERE t."requestId" = request AND d."supersededBy" IS NULL
  $$;

-- Whether the fields of a file lie within those approved, and these still within what was asked and can be compelled.
CREATE FUNCTION writdesk_fields_leave(held text[], item uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$
    SELECT coalesce((
      SELECT writdesk_fields_known(held, d.category)
         AND writdesk_fields_within(CASE WHEN held = '{}' THEN approved.fields ELSE held END, approved.fields)
         AND writdesk_fields_within(approved.fields, d.fields)
         AND writdesk_fields_within(approved.fields, writdesk_fields_reached(d."targetId", d.category))
      FROM "DemandItem" d, LATERAL (SELECT writdesk_fields_approved(d.fields, d."approvedFields") AS fields) approved
      WHERE d.id = item), false)
  $$;

CREATE OR REPLACE FUNCTION writdesk_produces() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT 1 FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId" JOIN "Production" p ON p."requestId" = t."requestId"
        JOIN "ScopeApproval" a ON a.id = p."approvalId" AND a."requestId" = p."requestId"
      WHERE d.id = NEW."itemId" AND p.id = NEW."productionId" AND d.approved IS TRUE AND d."supersededBy" IS NULL
        AND t.outcome = 'pending' AND a."approvedAt" IS NOT NULL AND a."returnedAt" IS NULL
        AND (NEW.service IS NULL OR writdesk_services_within(NEW.service, coalesce(d."approvedService", d.service)))
        AND writdesk_fields_leave(NEW.fields, d.id)
        AND writdesk_within(NEW."coversFrom", NEW."coversTo", d."approvedFrom", d."approvedTo"))
    THEN RAISE EXCEPTION 'Beyond what was approved' USING ERRCODE = 'WD005'; END IF;
    IF EXISTS (SELECT 1 FROM "Production" p WHERE p.id = NEW."productionId" AND p."checkedAt" IS NOT NULL)
    THEN RAISE EXCEPTION 'This production was checked' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;

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
           AND writdesk_fields_leave(f.fields, d.id)
           AND writdesk_within(f."coversFrom", f."coversTo", d."approvedFrom", d."approvedTo")))
    THEN RAISE EXCEPTION 'Beyond what was approved' USING ERRCODE = 'WD005'; END IF;
    IF NOT writdesk_scope_holds(NEW."approvalId")
    THEN RAISE EXCEPTION 'The scope is not the one that was approved' USING ERRCODE = 'WD005'; END IF;
    RETURN NEW;
  END $$;
