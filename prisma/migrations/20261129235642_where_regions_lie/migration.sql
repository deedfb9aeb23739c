-- AlterTable
ALTER TABLE "Instrument" ADD COLUMN     "regime" TEXT;

-- CreateTable
CREATE TABLE "Country" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "inUnion" BOOLEAN NOT NULL,
    "inRegions" BOOLEAN NOT NULL,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "RegionStart" (
    "start" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "named" BOOLEAN NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "RegionStart_pkey" PRIMARY KEY ("start")
);

-- ── Where data lies, read from a region's name as lib/law/conflict/region.ts reads it ────────────────────────────────

GRANT SELECT ON "Country", "RegionStart" TO writdesk_app;

CREATE OR REPLACE FUNCTION writdesk_union(country text) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT 1 FROM "Country" c WHERE c.code = country AND c."inUnion") $$;

-- `eu` starts `eu-west` and `eu2`, not `eucalyptus`.
CREATE FUNCTION writdesk_starts(name text, start text) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$ SELECT starts_with(name, start)
          AND (length(start) > 4 OR substr(name, length(start) + 1, 1) !~ '[a-z]')
          AND NOT (start ~ '[0-9]$' AND substr(name, length(start) + 1, 1) ~ '[0-9]') $$;

-- eu | elsewhere | unknown: by the beginnings that are named, by a country's name or code, by the common beginnings.
CREATE FUNCTION writdesk_place(region text) RETURNS text LANGUAGE sql STABLE
  AS $$
    SELECT coalesce(
      (SELECT s.place FROM "RegionStart" s WHERE s.named AND writdesk_starts(said.name, s.start) ORDER BY s.position LIMIT 1),
      (SELECT CASE WHEN c."inUnion" THEN 'eu' ELSE 'elsewhere' END FROM "Country" c
       WHERE lower(c.name) = said.name OR (c."inRegions"
         AND lower(c.code) = substring(said.name FROM '^([a-z][a-z])(?:[-_. /][^\n\r]*|[0-9]*)$'))
       ORDER BY lower(c.name) = said.name DESC LIMIT 1),
      (SELECT s.place FROM "RegionStart" s WHERE NOT s.named AND writdesk_starts(said.name, s.start) ORDER BY s.position LIMIT 1),
      'unknown')
    FROM (SELECT lower(regexp_replace(coalesce(region, ''), '^\s+|\s+$', '', 'g')) AS name) said
  $$;

-- Where nobody can tell from the region, a customer from there decides.
CREATE OR REPLACE FUNCTION writdesk_in_union(region text, country text) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT CASE writdesk_place(region) WHEN 'eu' THEN true WHEN 'elsewhere' THEN false ELSE writdesk_union(country) END $$;

-- Whose authority it is decides; where nobody has named its country, whose law the instrument is of.
CREATE OR REPLACE FUNCTION writdesk_carried() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NULL OR OLD."approvedAt" IS NOT NULL OR coalesce(writdesk_memo(NEW."requestId", 'art48'), '') = 'proceed'
    THEN RETURN NEW; END IF;
    IF EXISTS (
      SELECT 1 FROM "LawfulRequest" r JOIN "Authority" a ON a.id = r."authorityId"
        JOIN "Instrument" k ON k.code = r."instrumentCode" JOIN "Target" t ON t."requestId" = r.id
        LEFT JOIN "Account" o ON o.id = t."accountId" LEFT JOIN "Tenancy" n ON n.id = o."tenancyId"
        LEFT JOIN "Customer" c ON c.id = t."customerId"
      WHERE r.id = NEW."requestId" AND r."instrumentCode" NOT IN ('MLAT', 'ROGATORY', 'BUDAPEST_2AP')
        AND CASE WHEN a.country = '' THEN k.regime IS DISTINCT FROM 'eu' ELSE NOT writdesk_union(a.country) END
        AND t.outcome = 'pending' AND writdesk_in_union(n.region, c.country)
        AND EXISTS (SELECT 1 FROM "DemandItem" i WHERE i."targetId" = t.id AND i.approved AND i."supersededBy" IS NULL))
    THEN RAISE EXCEPTION 'No treaty carries an order of a third country into the Union' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
