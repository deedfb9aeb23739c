-- ── Search: what the desk finds by its text, along indexes, and only what the actor may see ─────────────────────

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

-- Case and accents do not tell words apart.
CREATE FUNCTION writdesk_plain(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, said)) $$;

-- A reference without what people leave out or mistake: blanks, dashes and points go, o is 0, i and l are 1.
CREATE FUNCTION writdesk_loose(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT translate(lower(said), 'oil -_./\:,;()[]#%*''"', '011') $$;

-- The same in letters of which trigrams are made wherever the database runs: an alphabet that its locale does not know
-- would have none, and a search in it would read every row.
CREATE FUNCTION writdesk_letters(plain text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT translate(encode(convert_to(plain, 'UTF8'), 'escape'), '\', 'x') $$;

-- Ours, theirs and the number of the file it was imported from, parted by blanks that none of them has.
CREATE FUNCTION writdesk_references(ours text, theirs text, imported text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT public.writdesk_loose(ours) || ' ' || public.writdesk_loose(theirs) || ' '
             || public.writdesk_loose(replace(coalesce(imported, ''), 'national_security/', '')) $$;

CREATE FUNCTION writdesk_authority_words(name text, email text, domains text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT public.writdesk_plain(name || ' ' || coalesce(email, '') || ' ' || coalesce(array_to_string(domains, ' '), '')) $$;

-- How near a text is to what was asked: the very same, begins so, has it in one piece, has its words.
CREATE FUNCTION writdesk_nearness(found text, asked text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN found = asked THEN 3 WHEN starts_with(found, asked) THEN 2 WHEN strpos(found, asked) > 0 THEN 1 ELSE 0 END $$;

CREATE FUNCTION writdesk_has_words(found text, words text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT NOT EXISTS (SELECT 1 FROM unnest(words) word WHERE strpos(found, word) = 0) $$;

CREATE INDEX "LawfulRequest_references_idx" ON "LawfulRequest"
  USING gin (writdesk_letters(writdesk_references(reference, "agencyReferenceKey", "intakeRef")) gin_trgm_ops);
CREATE INDEX "LawfulRequest_theirs_idx" ON "LawfulRequest" USING hash ("agencyReferenceKey");
CREATE INDEX "Target_words_idx" ON "Target" USING gin (writdesk_letters(writdesk_plain(identifier)) gin_trgm_ops);
CREATE INDEX "Document_words_idx" ON "Document" USING gin (writdesk_letters(writdesk_plain(name)) gin_trgm_ops);
CREATE INDEX "Customer_words_idx" ON "Customer" USING gin (writdesk_letters(writdesk_plain(name)) gin_trgm_ops);
CREATE INDEX "Authority_words_idx" ON "Authority" USING gin (writdesk_letters(writdesk_authority_words(name, email, domains)) gin_trgm_ops);
CREATE INDEX "Note_words_idx" ON "Note" USING gin (to_tsvector('simple', writdesk_plain(text)));

-- Row-level security lets no index be searched by an operator that could tell of the rows it looked at, and those of
-- trigrams and full text could. So the functions below search with the owner's rights, among what the actor sees only,
-- and give places, no text: whoever reads the rows behind them reads them under row-level security again.

-- The policy on requests, in the same words; a test compares the two.
CREATE VIEW writdesk_seen_requests AS SELECT r.* FROM "LawfulRequest" r
  WHERE CASE r.compartment WHEN 'general' THEN (SELECT writdesk_sees('general'))
             ELSE (SELECT writdesk_sees('national_security')) END
    AND NOT (r.id = ANY ((SELECT writdesk_recused())::uuid[]));
REVOKE ALL ON writdesk_seen_requests FROM PUBLIC;

CREATE TYPE writdesk_place AS (near integer, at timestamptz, id uuid);

-- Of what has the words at most a thousand are ranked: more than that tell nothing apart. Only what the actor sees is
-- among them, so nothing walled off takes another's place.

CREATE FUNCTION writdesk_find_requests(words text[], whole text, after writdesk_place, most integer) RETURNS SETOF writdesk_place
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$
    SELECT f.near, f.at, f.id FROM (
      SELECT greatest(writdesk_nearness(writdesk_loose(c.reference), writdesk_loose(whole)),
                      writdesk_nearness(writdesk_loose(c.theirs), writdesk_loose(whole))) AS near, c.at, c.id FROM (
        (SELECT r."receivedAt" AS at, r.id, r.reference, r."agencyReferenceKey" AS theirs
         FROM writdesk_seen_requests r WHERE r."agencyReferenceKey" = whole LIMIT 100)
        UNION
        (SELECT r."receivedAt" AS at, r.id, r.reference, r."agencyReferenceKey" AS theirs
         FROM writdesk_seen_requests r WHERE writdesk_letters(writdesk_references(r.reference, r."agencyReferenceKey", r."intakeRef"))
           LIKE '%' || writdesk_letters(writdesk_loose(whole)) || '%'
         ORDER BY r."receivedAt" DESC, r.id DESC LIMIT 1000)) c) f
    WHERE after IS NULL OR (f.near, f.at, f.id) < (after.near, after.at, after.id)
    ORDER BY f.near DESC, f.at DESC, f.id DESC LIMIT most
  $$;

CREATE FUNCTION writdesk_find_accounts(words text[], whole text, after writdesk_place, most integer) RETURNS SETOF writdesk_place
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$
    SELECT f.near, f.at, f.id FROM (
      SELECT writdesk_nearness(c.found, whole) AS near, c.at, c.id FROM (
        (SELECT r."receivedAt" AS at, t.id, writdesk_plain(t.identifier) AS found
         FROM "Target" t JOIN writdesk_seen_requests r ON r.id = t."requestId" WHERE t.identifier = whole LIMIT 100)
        UNION
        (SELECT r."receivedAt" AS at, t.id, writdesk_plain(t.identifier) AS found
         FROM "Target" t JOIN writdesk_seen_requests r ON r.id = t."requestId"
         WHERE writdesk_letters(writdesk_plain(t.identifier)) LIKE '%' || writdesk_letters(words[1]) || '%'
           AND writdesk_letters(writdesk_plain(t.identifier)) LIKE '%' || writdesk_letters(coalesce(words[2], words[1])) || '%'
           AND writdesk_letters(writdesk_plain(t.identifier)) LIKE '%' || writdesk_letters(coalesce(words[3], words[1])) || '%'
           AND writdesk_has_words(writdesk_plain(t.identifier), words) LIMIT 1000)) c) f
    WHERE after IS NULL OR (f.near, f.at, f.id) < (after.near, after.at, after.id)
    ORDER BY f.near DESC, f.at DESC, f.id DESC LIMIT most
  $$;

CREATE FUNCTION writdesk_find_documents(words text[], whole text, after writdesk_place, most integer) RETURNS SETOF writdesk_place
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$
    SELECT f.near, f.at, f.id FROM (
      SELECT writdesk_nearness(c.found, whole) AS near, c.at, c.id FROM (
        SELECT d."addedAt" AS at, d.id, writdesk_plain(d.name) AS found
        FROM "Document" d JOIN writdesk_seen_requests r ON r.id = d."requestId"
        WHERE writdesk_letters(writdesk_plain(d.name)) LIKE '%' || writdesk_letters(words[1]) || '%'
          AND writdesk_letters(writdesk_plain(d.name)) LIKE '%' || writdesk_letters(coalesce(words[2], words[1])) || '%'
          AND writdesk_letters(writdesk_plain(d.name)) LIKE '%' || writdesk_letters(coalesce(words[3], words[1])) || '%'
          AND writdesk_has_words(writdesk_plain(d.name), words) LIMIT 1000) c) f
    WHERE after IS NULL OR (f.near, f.at, f.id) < (after.near, after.at, after.id)
    ORDER BY f.near DESC, f.at DESC, f.id DESC LIMIT most
  $$;

CREATE FUNCTION writdesk_find_notes(words text[], whole text, after writdesk_place, most integer) RETURNS SETOF writdesk_place
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$
    SELECT f.near, f.at, f.id FROM (
      SELECT writdesk_nearness(c.found, whole) AS near, c.at, c.id FROM (
        SELECT n.at, n.id, writdesk_plain(n.text) AS found
        FROM "Note" n JOIN writdesk_seen_requests r ON r.id = n."requestId"
        WHERE to_tsvector('simple', writdesk_plain(n.text))
              @@ to_tsquery('simple', (SELECT string_agg(quote_literal(word) || ':*', ' & ') FROM unnest(words) word)) LIMIT 1000) c) f
    WHERE after IS NULL OR (f.near, f.at, f.id) < (after.near, after.at, after.id)
    ORDER BY f.near DESC, f.at DESC, f.id DESC LIMIT most
  $$;

-- Customers by their names, and by an account of theirs in full. They are our own: whoever sees a compartment sees them.
CREATE FUNCTION writdesk_find_customers(words text[], whole text, after writdesk_place, most integer) RETURNS SETOF writdesk_place
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$
    SELECT f.near, f.at, f.id FROM (
      SELECT max(writdesk_nearness(c.found, whole)) AS near, c.at, c.id FROM (
        (SELECT c."createdAt" AS at, c.id, writdesk_plain(c.name) AS found FROM "Customer" c
         WHERE writdesk_letters(writdesk_plain(c.name)) LIKE '%' || writdesk_letters(words[1]) || '%'
           AND writdesk_letters(writdesk_plain(c.name)) LIKE '%' || writdesk_letters(coalesce(words[2], words[1])) || '%'
           AND writdesk_letters(writdesk_plain(c.name)) LIKE '%' || writdesk_letters(coalesce(words[3], words[1])) || '%'
           AND writdesk_has_words(writdesk_plain(c.name), words) LIMIT 1000)
        UNION
        (SELECT c."createdAt" AS at, c.id, whole AS found
         FROM "Account" a JOIN "Tenancy" t ON t.id = a."tenancyId" JOIN "Customer" c ON c.id = t."customerId"
         WHERE a.identifier = whole LIMIT 100)) c GROUP BY c.at, c.id) f
    WHERE ((SELECT writdesk_sees('general')) OR (SELECT writdesk_sees('national_security')))
      AND (after IS NULL OR (f.near, f.at, f.id) < (after.near, after.at, after.id))
    ORDER BY f.near DESC, f.at DESC, f.id DESC LIMIT most
  $$;

CREATE FUNCTION writdesk_find_authorities(words text[], whole text, after writdesk_place, most integer) RETURNS SETOF writdesk_place
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$
    SELECT f.near, f.at, f.id FROM (
      SELECT writdesk_nearness(c.found, whole) AS near, c.at, c.id FROM (
        SELECT a."createdAt" AS at, a.id, writdesk_plain(a.name) AS found FROM "Authority" a
        WHERE writdesk_letters(writdesk_authority_words(a.name, a.email, a.domains)) LIKE '%' || writdesk_letters(words[1]) || '%'
          AND writdesk_letters(writdesk_authority_words(a.name, a.email, a.domains)) LIKE '%' || writdesk_letters(coalesce(words[2], words[1])) || '%'
          AND writdesk_letters(writdesk_authority_words(a.name, a.email, a.domains)) LIKE '%' || writdesk_letters(coalesce(words[3], words[1])) || '%'
          AND writdesk_has_words(writdesk_authority_words(a.name, a.email, a.domains), words)
          AND ((SELECT writdesk_sees('national_security')) OR ((SELECT writdesk_sees('general'))
               AND NOT (a.id = ANY ((SELECT writdesk_walled_authorities())::uuid[])))) LIMIT 1000) c) f
    WHERE after IS NULL OR (f.near, f.at, f.id) < (after.near, after.at, after.id)
    ORDER BY f.near DESC, f.at DESC, f.id DESC LIMIT most
  $$;

DO $$
DECLARE kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['requests', 'accounts', 'documents', 'notes', 'customers', 'authorities']
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION writdesk_find_%s FROM PUBLIC', kind);
    EXECUTE format('GRANT EXECUTE ON FUNCTION writdesk_find_%s TO writdesk_app', kind);
  END LOOP;
END $$;
