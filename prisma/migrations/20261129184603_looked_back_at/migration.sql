-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'impersonation';
ALTER TYPE "MessageKind" ADD VALUE 'incident_notice';

-- AlterTable
ALTER TABLE "FraudSuspicion" ADD COLUMN     "agencyTold" TEXT,
ADD COLUMN     "agencyToldAt" TIMESTAMPTZ(3),
ADD COLUMN     "agencyToldBy" UUID,
ADD COLUMN     "agencyToldWords" TEXT;

-- AlterTable
ALTER TABLE "Incident" ADD COLUMN     "customerId" UUID,
ADD COLUMN     "customerToldAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "LookBack" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "provenId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "finding" TEXT,
    "why" TEXT,
    "incidentId" UUID,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "LookBack_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LookBack_requestId_idx" ON "LookBack"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "LookBack_provenId_requestId_key" ON "LookBack"("provenId", "requestId");

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookBack" ADD CONSTRAINT "LookBack_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookBack" ADD CONSTRAINT "LookBack_provenId_fkey" FOREIGN KEY ("provenId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Guards ──────────────────────────────────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE ON "LookBack" TO writdesk_app;
-- It ties two requests: seen by whoever sees both.
ALTER TABLE "LookBack" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "LookBack" TO writdesk_app USING (
  EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "requestId") AND EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "provenId"));
ALTER TABLE "LookBack" ADD CONSTRAINT found_with_reason CHECK (
  (finding IS NULL) = ("settledAt" IS NULL) AND (finding IS NULL) = ("settledById" IS NULL) AND (finding IS NULL) = (why IS NULL)
  AND coalesce(finding IN ('genuine', 'wrong_disclosure'), true));
ALTER TABLE "LookBack" ADD CONSTRAINT wrong_with_incident CHECK ((finding = 'wrong_disclosure') IS NOT DISTINCT FROM ("incidentId" IS NOT NULL)
  OR finding IS NULL AND "incidentId" IS NULL);
CREATE TRIGGER written_once BEFORE UPDATE ON "LookBack" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('requestId', 'provenId', 'openedAt', 'finding', 'why', 'incidentId', 'settledById', 'settledAt');

-- The incident is one of the delivery itself.
CREATE FUNCTION writdesk_looks_back() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."incidentId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Incident" i WHERE i.id = NEW."incidentId" AND i."requestId" = NEW."requestId")
    THEN RAISE EXCEPTION 'An incident of another request' USING ERRCODE = 'WD012'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER looks_back BEFORE UPDATE ON "LookBack" FOR EACH ROW EXECUTE FUNCTION writdesk_looks_back();

ALTER TABLE "FraudSuspicion" ADD CONSTRAINT told_when_proven CHECK ("agencyToldAt" IS NULL OR confirmed IS TRUE);
ALTER TABLE "FraudSuspicion" ADD CONSTRAINT told_in_one_way CHECK (
  ("agencyTold" IS NULL) = ("agencyToldAt" IS NULL) AND coalesce("agencyTold" IN ('letter', 'call'), true));
CREATE TRIGGER told_once BEFORE UPDATE ON "FraudSuspicion" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('agencyTold', 'agencyToldBy', 'agencyToldAt', 'agencyToldWords');

CREATE TRIGGER injured_once BEFORE UPDATE ON "Incident" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('customerId', 'customerToldAt');
