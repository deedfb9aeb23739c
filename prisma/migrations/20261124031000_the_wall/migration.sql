-- What the national-security compartment leaves outside its requests: the authorities named only there, its imports, what
-- is on the record about them, and the numbers of its rows. No column says so yet: the chain an entry stands in does.

-- ── The record about parties and imports of the compartment stands in chains of its own ─────────────────────────

ALTER POLICY seen ON "RecordEntry" USING (
  CASE WHEN "requestId" IS NOT NULL THEN EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "RecordEntry"."requestId")
       WHEN chain LIKE '%:national_security' THEN (SELECT writdesk_sees('national_security'))
       ELSE writdesk_actor() IS NOT NULL END);

-- ── Authorities that only the compartment knows ─────────────────────────────────────────────────────────────────

CREATE INDEX "RecordEntry_party_idx" ON "RecordEntry" ((data ->> 'id')) WHERE chain = 'parties';

-- Kept first in the compartment, by nobody since outside it, and asking for nothing outside it. Security definer, so
-- that the answer is the same whoever asks; read once a query.
CREATE FUNCTION writdesk_walled_authorities() RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT coalesce(array_agg(kept.id), '{}') FROM (
      SELECT DISTINCT (e.data ->> 'id')::uuid AS id FROM "RecordEntry" e
      WHERE e.chain = 'parties:national_security' AND e.act = 'keep-authority') kept
    WHERE NOT EXISTS (SELECT 1 FROM "RecordEntry" o WHERE o.chain = 'parties' AND o.data ->> 'id' = kept.id::text)
      AND NOT EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r."authorityId" = kept.id AND r.compartment = 'general')
  $$;

ALTER POLICY seen ON "Authority" USING (
  (SELECT writdesk_sees('national_security'))
  OR ((SELECT writdesk_sees('general')) AND NOT (id = ANY ((SELECT writdesk_walled_authorities())::uuid[]))));

-- The id behind a name that is taken, whoever may see it: a second one cannot be made, and must not fail.
CREATE FUNCTION writdesk_authority_named(country text, label text, name text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT a.id FROM "Authority" a WHERE (a.country, a."countryLabel", a.name) = ($1, $2, $3) $$;
REVOKE EXECUTE ON FUNCTION writdesk_authority_named FROM PUBLIC;
GRANT EXECUTE ON FUNCTION writdesk_authority_named TO writdesk_app;

-- ── Imports of the compartment ──────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION writdesk_walled_imports() RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT coalesce(array_agg((e.data ->> 'import')::uuid), '{}') FROM "RecordEntry" e
    WHERE e.chain = 'imports:national_security' AND e.act = 'import-file'
  $$;

ALTER POLICY seen ON "Import" USING (
  (SELECT writdesk_sees('national_security'))
  OR ((SELECT writdesk_sees('general')) AND NOT (id = ANY ((SELECT writdesk_walled_imports())::uuid[]))));

-- The number of a walled row never meets one outside: it is kept under a name no other row may use.
UPDATE "LawfulRequest" SET "intakeRef" = 'national_security/' || "intakeRef"
WHERE compartment = 'national_security' AND "intakeRef" IS NOT NULL;
ALTER TABLE "LawfulRequest" ADD CONSTRAINT walled_intake_ref
  CHECK ("intakeRef" IS NULL OR (compartment = 'national_security') = starts_with("intakeRef", 'national_security/'));
