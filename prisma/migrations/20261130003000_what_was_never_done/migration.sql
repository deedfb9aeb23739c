-- ── What demands keys or standing access, whoever said so or nobody ─────────────────────────────────────────────

CREATE INDEX "DemandItem_keys_idx" ON "DemandItem" ("targetId") WHERE category = 'credential_key' AND "supersededBy" IS NULL;

-- As lib/law/conflict/access-demand.ts says it; null: it demands neither.
CREATE FUNCTION writdesk_access_kind(r "LawfulRequest") RETURNS text LANGUAGE sql STABLE
  AS $$
    SELECT CASE
      WHEN r."demandKind" = 'standing_access' THEN 'standing_access'
      WHEN r."demandKind" = 'keys' OR r."instrumentCode" = 'UK_RIPA49' OR r.id IN (
        SELECT t."requestId" FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId"
        WHERE d.category = 'credential_key' AND d."supersededBy" IS NULL) THEN 'keys'
    END
  $$;

-- Whether it demands nothing else.
CREATE FUNCTION writdesk_access_whole(r "LawfulRequest") RETURNS boolean LANGUAGE sql STABLE
  AS $$
    SELECT r."demandKind" IN ('keys', 'standing_access') OR r."instrumentCode" = 'UK_RIPA49' OR (
      writdesk_access_kind(r) IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "DemandItem" d JOIN "Target" t ON t.id = d."targetId"
        WHERE t."requestId" = r.id AND d.category <> 'credential_key' AND d."supersededBy" IS NULL))
  $$;

-- Whether it ended in disclosure: all of it where it demands nothing else, otherwise a file of its keys.
CREATE FUNCTION writdesk_access_given(r "LawfulRequest") RETURNS boolean LANGUAGE sql STABLE
  AS $$
    SELECT (writdesk_access_whole(r) AND r.outcome IN ('content', 'non_content', 'disclosed')) OR EXISTS (
      SELECT 1 FROM "Production" p
        JOIN "ProductionFile" f ON f."productionId" = p.id JOIN "DemandItem" d ON d.id = f."itemId"
      WHERE p."requestId" = r.id AND p."deliveredAt" IS NOT NULL AND d.category = 'credential_key')
  $$;

CREATE FUNCTION writdesk_approves_no_access() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NOT NULL AND EXISTS (
      SELECT 1 FROM "LawfulRequest" r WHERE r.id = NEW."requestId" AND writdesk_access_whole(r))
    THEN RAISE EXCEPTION 'Keys and standing access are refused' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER approves_no_access BEFORE INSERT OR UPDATE OF "approvedAt" ON "ScopeApproval"
  FOR EACH ROW EXECUTE FUNCTION writdesk_approves_no_access();

-- ── What stands against a statement that neither was ever given ─────────────────────────────────────────────────

-- Of all requests, whoever asks: but never one of the national-security compartment, so that the answer is the same
-- whether or not it holds any. `given`: it ended in disclosure; otherwise nobody rejected it yet.
CREATE FUNCTION writdesk_access_found(before timestamptz) RETURNS TABLE (kind text, half text, given boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT asked.kind, asked.half, asked.given FROM (
      SELECT writdesk_access_kind(r) AS kind,
        to_char(r."receivedAt" AT TIME ZONE 'UTC', 'YYYY')
          || CASE WHEN extract(month FROM r."receivedAt" AT TIME ZONE 'UTC') < 7 THEN '-h1' ELSE '-h2' END AS half,
        writdesk_access_given(r) AS given,
        writdesk_access_whole(r) AND r.outcome = 'pending' AND r."receivedAt" < before AS open
      FROM "LawfulRequest" r
      WHERE r.compartment = 'general' AND r.category <> 'national_security' AND r."duplicateOfId" IS NULL
        AND r.stage <> 'fraud' AND writdesk_access_kind(r) IS NOT NULL) asked
    WHERE asked.given OR asked.open
    ORDER BY 1, 2, 3
  $$;
REVOKE EXECUTE ON FUNCTION writdesk_access_found FROM PUBLIC;
GRANT EXECUTE ON FUNCTION writdesk_access_found TO writdesk_app;

-- ── The statements of a release: as they read, inside the digest, frozen with the figures ───────────────────────

ALTER TABLE "Release" ADD COLUMN stated JSONB NOT NULL DEFAULT '[]', ADD COLUMN "leftOut" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Release" ALTER COLUMN stated DROP DEFAULT, ALTER COLUMN "leftOut" DROP DEFAULT;
GRANT SELECT (stated) ON "Release" TO writdesk_public;

-- Each statement with its id, its version, what it is about and its text; and the text stands in the notes of the
-- document, so that the digest answers for it.
CREATE FUNCTION writdesk_stated(stated jsonb, document jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$
    SELECT jsonb_typeof(stated) = 'array' AND NOT EXISTS (
      SELECT 1 FROM jsonb_array_elements(stated) s
      WHERE NOT coalesce(s ->> 'id' <> '' AND (s ->> 'version')::int > 0 AND s ->> 'about' IN ('keys', 'standing_access')
                         AND (document -> 'notes') ? (s ->> 'text'), false))
  $$;
ALTER TABLE "Release" ADD CONSTRAINT stated_in_its_notes CHECK (writdesk_stated(stated, document));

-- Each with a reason, and none that is stated too.
CREATE FUNCTION writdesk_left_out("leftOut" jsonb, stated jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$
    SELECT jsonb_typeof("leftOut") = 'array' AND NOT EXISTS (
      SELECT 1 FROM jsonb_array_elements("leftOut") l
      WHERE NOT coalesce(l ->> 'id' <> '' AND btrim(l ->> 'reason') <> '', false)
        OR EXISTS (SELECT 1 FROM jsonb_array_elements(stated) s WHERE s ->> 'id' = l ->> 'id'))
  $$;
ALTER TABLE "Release" ADD CONSTRAINT left_out_with_reason CHECK (writdesk_left_out("leftOut", stated));

CREATE FUNCTION writdesk_states() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.state <> 'released' THEN RETURN NEW; END IF;
    IF jsonb_array_length(NEW.stated) + jsonb_array_length(NEW."leftOut") = 0
    THEN RAISE EXCEPTION 'Nobody said which statements are made' USING ERRCODE = 'WD014'; END IF;
    IF EXISTS (SELECT 1 FROM writdesk_access_found(NEW."toAt") f JOIN jsonb_array_elements(NEW.stated) s
               ON s ->> 'about' = f.kind)
    THEN RAISE EXCEPTION 'A request stands against a statement' USING ERRCODE = 'WD014'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER states BEFORE INSERT OR UPDATE OF state ON "Release" FOR EACH ROW EXECUTE FUNCTION writdesk_states();

CREATE OR REPLACE FUNCTION writdesk_frozen() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.state = 'released'
       OR (NEW.label, NEW.version, NEW.document - 'published_at' - 'digest', NEW."preparedById", NEW.stated, NEW."leftOut")
          IS DISTINCT FROM
          (OLD.label, OLD.version, OLD.document - 'published_at' - 'digest', OLD."preparedById", OLD.stated, OLD."leftOut")
    THEN RAISE EXCEPTION 'A release is never changed' USING ERRCODE = 'WD008'; END IF;
    RETURN NEW;
  END $$;
