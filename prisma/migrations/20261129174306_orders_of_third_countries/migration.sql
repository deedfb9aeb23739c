-- ── An order of a third country takes no data in the Union without counsel's memo ────────────────────────────────────

CREATE FUNCTION writdesk_union(country text) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$ SELECT coalesce(country = ANY (string_to_array(
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK AX GF GP MF MQ RE YT NO IS LI', ' ')), false) $$;

-- Held here where the names are plain: a region called after the Union, or one that tells nothing, of a customer from there.
CREATE FUNCTION writdesk_in_union(region text, country text) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE
    WHEN lower(region) ~ '^eu-(west-2|central-2)' THEN false
    WHEN lower(region) ~ '^eu([^a-z]|$)' THEN true
    WHEN coalesce(region, '') IN ('', 'main') THEN writdesk_union(country)
    ELSE false END $$;

CREATE FUNCTION writdesk_carried() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NULL OR OLD."approvedAt" IS NOT NULL OR coalesce(writdesk_memo(NEW."requestId", 'art48'), '') = 'proceed'
    THEN RETURN NEW; END IF;
    IF EXISTS (
      SELECT 1 FROM "LawfulRequest" r JOIN "Authority" a ON a.id = r."authorityId"
        JOIN "Target" t ON t."requestId" = r.id
        LEFT JOIN "Account" o ON o.id = t."accountId" LEFT JOIN "Tenancy" n ON n.id = o."tenancyId"
        LEFT JOIN "Customer" c ON c.id = t."customerId"
      WHERE r.id = NEW."requestId" AND r."instrumentCode" NOT IN ('MLAT', 'ROGATORY', 'BUDAPEST_2AP')
        AND a.country <> '' AND NOT writdesk_union(a.country)
        AND t.outcome = 'pending' AND writdesk_in_union(n.region, c.country)
        AND EXISTS (SELECT 1 FROM "DemandItem" i WHERE i."targetId" = t.id AND i.approved AND i."supersededBy" IS NULL))
    THEN RAISE EXCEPTION 'No treaty carries an order of a third country into the Union' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER to_be_carried BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_carried();
