-- What a proven fraud means for whatever else comes from the same sender, and a supervisor's word as the law reads it.

-- The addresses in what intake wrote of an officer, in lower case (lib/law/authority/sender.ts).
CREATE FUNCTION writdesk_addresses(officer text) RETURNS text[] LANGUAGE sql IMMUTABLE
  AS $$ SELECT coalesce(array_agg(DISTINCT lower(found[1])), '{}')
    FROM regexp_matches(coalesce(officer, ''), '([^\s<>()\[\]",;:@]+@[[:alnum:].-]+\.[[:alnum:]-]{2,})', 'g') found $$;

-- Whether another request of the same sender was proven to be fraud: of the same authority, from the same address, or
-- from a domain they share that is nobody's public mail. Whoever asks hears the same, and only yes or no; of a proof in
-- the national-security compartment nothing is heard outside it.
CREATE FUNCTION writdesk_proven_before(request uuid, public_mail text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (
    SELECT 1 FROM "LawfulRequest" r JOIN "LawfulRequest" p ON p.stage = 'fraud' AND p.id <> r.id
    WHERE r.id = request AND (p.compartment = 'general' OR p.compartment = r.compartment)
      AND (p."authorityId" = r."authorityId"
           OR writdesk_addresses(p.officer) && writdesk_addresses(r.officer)
           OR EXISTS (SELECT 1 FROM unnest(writdesk_addresses(p.officer)) theirs, unnest(writdesk_addresses(r.officer)) ours
                      WHERE public_mail IS NOT NULL AND split_part(theirs, '@', 2) = split_part(ours, '@', 2)
                        AND NOT split_part(ours, '@', 2) = ANY (public_mail)))) $$;
REVOKE EXECUTE ON FUNCTION writdesk_proven_before FROM PUBLIC;
GRANT EXECUTE ON FUNCTION writdesk_proven_before TO writdesk_app;

-- Strong for an emergency and after a proven fraud, medium otherwise (lib/law/authority/check.ts). Shared domains are
-- left to the law, which knows whose mail is public.
CREATE OR REPLACE FUNCTION writdesk_authenticated(request uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$
    SELECT EXISTS (
      SELECT 1 FROM "Authentication" a JOIN "LawfulRequest" r ON r.id = a."requestId"
      WHERE r.id = request
        AND (a.level = 'strong' OR (a.level = 'medium' AND NOT r.emergency AND NOT writdesk_proven_before(r.id, NULL)))
        AND NOT EXISTS (SELECT 1 FROM "FraudSuspicion" f WHERE f."requestId" = r.id
                          AND (f."settledAt" IS NULL OR f."settledAt" > a.at)))
  $$;

-- A supervisor's word from before a suspicion was settled proves nothing after it (lib/law/emergency/emergency.ts).
CREATE OR REPLACE FUNCTION writdesk_emergency_delivers() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."deliveredAt" IS NULL OR OLD."deliveredAt" IS NOT NULL THEN RETURN NEW; END IF;
    IF writdesk_vouched(NEW."requestId", NEW."deliveredById")
    THEN RAISE EXCEPTION 'Whoever authenticated an emergency does not deliver it' USING ERRCODE = 'WD011'; END IF;
    IF EXISTS (
      SELECT 1 FROM "LawfulRequest" r JOIN "Authority" u ON u.id = r."authorityId"
      WHERE r.id = NEW."requestId" AND r.emergency AND u."flaggedAt" IS NOT NULL
        AND NOT EXISTS (
          SELECT 1 FROM "Authentication" a
          WHERE a."requestId" = r.id AND a.level <> 'failed' AND 'supervisor' = ANY (a.checks)
            AND NOT EXISTS (SELECT 1 FROM "FraudSuspicion" f WHERE f."requestId" = r.id
                              AND (f."settledAt" IS NULL OR f."settledAt" > a.at))))
    THEN RAISE EXCEPTION 'This emergency is not authenticated well enough' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
