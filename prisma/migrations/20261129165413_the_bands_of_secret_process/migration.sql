-- CreateTable
CREATE TABLE "SecretBands" (
    "label" TEXT NOT NULL,
    "option" TEXT NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3) NOT NULL,
    "bands" JSONB NOT NULL,
    "statedById" UUID NOT NULL,
    "statedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SecretBands_pkey" PRIMARY KEY ("label")
);

-- ── Bands of the law, never a figure ────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION writdesk_band_width(option text) RETURNS int LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE option WHEN 'option_1' THEN 1000 WHEN 'option_2' THEN 500 WHEN 'option_3' THEN 250 WHEN 'option_4' THEN 100 END $$;

CREATE FUNCTION writdesk_banded(bands jsonb, width int) RETURNS boolean LANGUAGE sql IMMUTABLE
  AS $$
    SELECT width IS NOT NULL AND jsonb_typeof(bands) = 'array' AND NOT EXISTS (
      SELECT 1 FROM jsonb_array_elements(bands) b
      WHERE coalesce((b ->> 'min')::int % width <> 0 OR (b ->> 'max')::int <> (b ->> 'min')::int + width - 1, true))
  $$;

ALTER TABLE "SecretBands" ADD CONSTRAINT bands_of_the_option CHECK (writdesk_banded(bands, writdesk_band_width(option)));
ALTER TABLE "SecretBands" ADD CONSTRAINT one_option_a_period EXCLUDE USING gist (tstzrange("fromAt", "toAt") WITH &&);
ALTER TABLE "Release" ADD CONSTRAINT secret_process_in_bands
  CHECK (writdesk_banded(document -> 'national_security', 1000) OR writdesk_banded(document -> 'national_security', 500)
    OR writdesk_banded(document -> 'national_security', 250) OR writdesk_banded(document -> 'national_security', 100));

-- ── Kept in the compartment; the option of a period is never changed ────────────────────────────────────────────

ALTER TABLE "SecretBands" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "SecretBands" TO writdesk_app USING ((SELECT writdesk_sees('national_security')));
GRANT SELECT, INSERT, UPDATE (bands, "statedById", "statedAt") ON "SecretBands" TO writdesk_app;
