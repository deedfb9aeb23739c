-- AlterTable
ALTER TABLE "Letterhead" ADD COLUMN     "country" TEXT NOT NULL DEFAULT 'IE';

-- AlterTable
ALTER TABLE "Clock" ADD COLUMN     "main" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "statedOn" TEXT,
ADD COLUMN     "toldUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT now();
ALTER TABLE "Clock" ALTER COLUMN "toldUntil" DROP DEFAULT;

-- CreateTable
CREATE TABLE "ClockWarning" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "clockId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "expired" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClockWarning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ClockWarning_userId_seenAt_idx" ON "ClockWarning"("userId", "seenAt");

-- CreateIndex
CREATE UNIQUE INDEX "ClockWarning_clockId_userId_at_key" ON "ClockWarning"("clockId", "userId", "at");

-- AddForeignKey
ALTER TABLE "ClockWarning" ADD CONSTRAINT "ClockWarning_clockId_fkey" FOREIGN KEY ("clockId") REFERENCES "Clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── Guards ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- One date by which the answer is due, and what it was stated as stays; a new date is a new clock.
CREATE UNIQUE INDEX "Clock_one_due" ON "Clock" ("requestId") WHERE main AND "endedAt" IS NULL;
CREATE TRIGGER stated_once BEFORE UPDATE ON "Clock" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('main', 'gate', 'statedOn', 'subjectId');

-- A warning is between the desk and the one person it is for.
ALTER TABLE "ClockWarning" ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON "ClockWarning" TO writdesk_app USING (
  ("userId" = writdesk_actor() OR EXISTS (SELECT 1 FROM "UserRole" u WHERE u."userId" = writdesk_actor() AND u.role = 'system'))
  AND EXISTS (SELECT 1 FROM "LawfulRequest" r WHERE r.id = "requestId"));
GRANT SELECT, INSERT, UPDATE ("mailedAt", "seenAt") ON "ClockWarning" TO writdesk_app;
CREATE TRIGGER written_once BEFORE UPDATE ON "ClockWarning" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('mailedAt', 'seenAt');

-- Requests that are not answered yet keep the date they have. Nobody is told again of what is past.
INSERT INTO "Clock" (id, "requestId", rule, main, "statedOn", "startedAt", "dueAt", reason, "warnAt", "toldUntil")
  SELECT gen_random_uuid(), id, "dueRule", true,
    CASE WHEN "dueRule" IN ('on_face', 'extension') THEN to_char("dueAt" AT TIME ZONE "receivedZone", 'YYYY-MM-DD') END,
    "receivedAt", "dueAt", "dueReason", CASE WHEN "dueAt" > now() THEN "dueAt" END, now()
  FROM "LawfulRequest"
  WHERE "dueAt" IS NOT NULL AND "dueRule" IS NOT NULL
    AND stage IN ('received', 'legal_review', 'deficient', 'redirecting', 'approval', 'producing', 'checking', 'ready', 'fraud_suspected');
