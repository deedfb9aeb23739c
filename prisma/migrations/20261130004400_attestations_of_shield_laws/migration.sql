-- AlterTable
ALTER TABLE "Authority" ADD COLUMN     "state" TEXT;

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "state" TEXT;

-- CreateTable
CREATE TABLE "Attestation" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "process" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "documentId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attestation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Attestation_requestId_idx" ON "Attestation"("requestId");

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── A shield law asks for an attestation with process of another state ──────────────────────────────────────────────

GRANT SELECT, INSERT ON "Attestation" TO writdesk_app;
ALTER TABLE "Attestation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "Attestation" TO writdesk_app
  USING (EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "Attestation"."requestId"));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Attestation" FOR EACH ROW EXECUTE FUNCTION writdesk_never();
ALTER TABLE "Attestation" ADD CONSTRAINT attests CHECK (note <> '');
ALTER TABLE "Authority" ADD CONSTRAINT state_of_country CHECK (state IS NULL OR country = 'US');
ALTER TABLE "Customer" ADD CONSTRAINT state_of_country CHECK (state IS NULL OR coalesce(country = 'US', false));

-- The shield laws of the version a request was received under, the newest of each that had begun that day; none that had ended.
CREATE FUNCTION writdesk_shields(request uuid) RETURNS SETOF jsonb LANGUAGE sql STABLE
  AS $$
    SELECT newest.body
    FROM "LawfulRequest" r
      CROSS JOIN LATERAL (SELECT to_char(r."receivedAt" AT TIME ZONE r."receivedZone", 'YYYY-MM-DD') AS day) received
      CROSS JOIN LATERAL (
        SELECT DISTINCT ON (u."ruleId") u.body, u."effectiveTo" FROM "Rule" u
        WHERE u."ruleId" LIKE 'shield.%' AND u.version <= r."rulesVersion" AND coalesce(u."effectiveFrom", '0000') <= received.day
        ORDER BY u."ruleId", u.version DESC) newest
    WHERE r.id = request AND coalesce(newest."effectiveTo", '9999') >= received.day
  $$;

CREATE FUNCTION writdesk_attested() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."approvedAt" IS NULL OR OLD."approvedAt" IS NOT NULL THEN RETURN NEW; END IF;
    IF EXISTS (
      SELECT 1 FROM "LawfulRequest" r JOIN "Authority" a ON a.id = r."authorityId" JOIN "Instrument" k ON k.code = r."instrumentCode"
        CROSS JOIN LATERAL writdesk_shields(r.id) AS shield
        JOIN "Target" t ON t."requestId" = r.id AND t.outcome = 'pending' LEFT JOIN "Customer" c ON c.id = t."customerId"
      WHERE r.id = NEW."requestId" AND shield -> 'instruments' ? r."instrumentCode"
        AND CASE WHEN a.country = '' THEN k.regime = 'us' ELSE a.country = 'US' END
        AND coalesce(a.state, '') NOT IN ('federal', shield ->> 'state')
        AND ((shield ->> 'bindsUs')::boolean OR c.state = shield ->> 'state')
        AND EXISTS (SELECT 1 FROM "DemandItem" i WHERE i."targetId" = t.id AND i.approved AND i."supersededBy" IS NULL)
        AND NOT EXISTS (
          SELECT 1 FROM "Attestation" one WHERE one."requestId" = r.id AND one.state = shield ->> 'state'
            AND one.process >= (SELECT coalesce(max(p.number), 1) FROM "Process" p WHERE p."requestId" = r.id)))
    THEN RAISE EXCEPTION 'A shield law asks for an attestation that nobody has recorded' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
-- After what concerns the request as such, whose words come first.
CREATE TRIGGER to_be_attested BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_attested();
