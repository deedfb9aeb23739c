-- CreateEnum
CREATE TYPE "DemandKind" AS ENUM ('accounts', 'reverse', 'standing_access', 'keys');

-- CreateEnum
CREATE TYPE "PreservationState" AS ENUM ('active', 'extended', 'converted', 'released', 'lapsed', 'purged');

-- AlterEnum
ALTER TYPE "Stage" ADD VALUE 'merged';

-- AlterEnum
ALTER TYPE "TargetOutcome" ADD VALUE 'challenged';

-- AlterEnum
ALTER TYPE "RedirectOutcome" ADD VALUE 'customer_directed';

-- AlterEnum
ALTER TYPE "SecrecyKind" ADD VALUE 'built_in';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'clarification';
ALTER TYPE "MessageKind" ADD VALUE 'claw_back';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "DocumentKind" ADD VALUE 'court';
ALTER TYPE "DocumentKind" ADD VALUE 'certificate';

-- AlterTable
ALTER TABLE "Instrument" DROP COLUMN "ceiling",
DROP COLUMN "redirect";

-- AlterTable
ALTER TABLE "Authority" ADD COLUMN     "flagReason" TEXT,
ADD COLUMN     "flaggedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "holderEmail" TEXT;

-- AlterTable
ALTER TABLE "LawfulRequest" ADD COLUMN     "demandKind" "DemandKind" NOT NULL DEFAULT 'accounts',
ADD COLUMN     "rulesVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "DemandItem" ADD COLUMN     "process" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "supersededBy" INTEGER;

-- AlterTable
ALTER TABLE "SecrecyOrder" ADD COLUMN     "targetIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "deferAgreedById" UUID,
ADD COLUMN     "deferEndedAt" TIMESTAMPTZ(3),
ADD COLUMN     "deferNote" TEXT,
ADD COLUMN     "deferReason" TEXT,
ADD COLUMN     "deferUntil" TIMESTAMPTZ(3),
ADD COLUMN     "deferredById" UUID;

-- CreateTable
CREATE TABLE "Rule" (
    "ruleId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "effectiveFrom" TEXT,
    "effectiveTo" TEXT,
    "source" TEXT NOT NULL,
    "confirmedBy" TEXT,
    "origin" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rule_pkey" PRIMARY KEY ("ruleId","version")
);

-- CreateTable
CREATE TABLE "RuleChange" (
    "id" UUID NOT NULL,
    "ruleId" TEXT NOT NULL,
    "basedOn" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "effectiveFrom" TEXT,
    "effectiveTo" TEXT,
    "source" TEXT NOT NULL,
    "confirmedBy" TEXT,
    "reason" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "adopted" BOOLEAN,
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER,

    CONSTRAINT "RuleChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Calendar" (
    "jurisdiction" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "days" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "importedById" UUID,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Calendar_pkey" PRIMARY KEY ("jurisdiction","version")
);

-- CreateTable
CREATE TABLE "Clock" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "subjectId" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "reason" TEXT[],
    "calendarVersion" TEXT,
    "gate" BOOLEAN NOT NULL DEFAULT false,
    "warnAt" TIMESTAMPTZ(3),
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "endedWhy" TEXT,

    CONSTRAINT "Clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockPause" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "documentId" UUID,
    "subjectId" UUID,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3),
    "byId" UUID NOT NULL,

    CONSTRAINT "ClockPause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Preservation" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "state" "PreservationState" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "snapshot" TEXT NOT NULL,
    "extensionDocumentId" UUID,
    "extendedAt" TIMESTAMPTZ(3),
    "convertedById" UUID,
    "convertedTo" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedWhy" TEXT,
    "certificate" TEXT,
    "purgedAt" TIMESTAMPTZ(3),
    "purgedById" UUID,
    "byId" UUID NOT NULL,

    CONSTRAINT "Preservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Challenge" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "forum" TEXT NOT NULL,
    "docket" TEXT NOT NULL,
    "orderId" UUID,
    "documentId" UUID,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "filedById" UUID NOT NULL,
    "stayedAt" TIMESTAMPTZ(3),
    "stayDocumentId" UUID,
    "stayEndsAt" TIMESTAMPTZ(3),
    "ruling" TEXT,
    "rulingDocumentId" UUID,
    "ruledAt" TIMESTAMPTZ(3),
    "ruledById" UUID,
    "appealOfId" UUID,

    CONSTRAINT "Challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Process" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "documentId" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL,
    "scopeBefore" JSONB NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Process_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestLink" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestLink_pkey" PRIMARY KEY ("fromId","toId","kind")
);

-- CreateTable
CREATE TABLE "Epoc" (
    "requestId" UUID NOT NULL,
    "processorReason" TEXT,
    "refrain" BOOLEAN NOT NULL,
    "refrainReason" TEXT,
    "enforcingNotified" BOOLEAN NOT NULL,
    "clearedAt" TIMESTAMPTZ(3),
    "clearanceDocumentId" UUID,
    "objectedAt" TIMESTAMPTZ(3),
    "objectionDocumentId" UUID,
    "readById" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Epoc_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "Clarification" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "grounds" TEXT[],
    "note" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answerDocumentId" UUID,

    CONSTRAINT "Clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Memo" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Memo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "reportedById" UUID NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "settlement" TEXT,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cover" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "coverId" UUID NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Cover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Rule_version_idx" ON "Rule"("version");

-- CreateIndex
CREATE UNIQUE INDEX "RuleChange_version_key" ON "RuleChange"("version");

-- CreateIndex
CREATE INDEX "RuleChange_proposedAt_idx" ON "RuleChange"("proposedAt");

-- CreateIndex
CREATE INDEX "Clock_requestId_idx" ON "Clock"("requestId");

-- CreateIndex
CREATE INDEX "Clock_endedAt_dueAt_idx" ON "Clock"("endedAt", "dueAt");

-- CreateIndex
CREATE INDEX "Clock_endedAt_warnAt_idx" ON "Clock"("endedAt", "warnAt");

-- CreateIndex
CREATE INDEX "ClockPause_requestId_idx" ON "ClockPause"("requestId");

-- CreateIndex
CREATE INDEX "Preservation_requestId_idx" ON "Preservation"("requestId");

-- CreateIndex
CREATE INDEX "Preservation_state_endsAt_idx" ON "Preservation"("state", "endsAt");

-- CreateIndex
CREATE INDEX "Challenge_requestId_idx" ON "Challenge"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Process_requestId_number_key" ON "Process"("requestId", "number");

-- CreateIndex
CREATE INDEX "RequestLink_toId_idx" ON "RequestLink"("toId");

-- CreateIndex
CREATE INDEX "Clarification_requestId_idx" ON "Clarification"("requestId");

-- CreateIndex
CREATE INDEX "Memo_requestId_idx" ON "Memo"("requestId");

-- CreateIndex
CREATE INDEX "Incident_requestId_idx" ON "Incident"("requestId");

-- CreateIndex
CREATE INDEX "Recusal_requestId_idx" ON "Recusal"("requestId");

-- CreateIndex
CREATE INDEX "Recusal_userId_idx" ON "Recusal"("userId");

-- CreateIndex
CREATE INDEX "Cover_userId_idx" ON "Cover"("userId");

-- AddForeignKey
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockPause" ADD CONSTRAINT "ClockPause_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preservation" ADD CONSTRAINT "Preservation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Process" ADD CONSTRAINT "Process_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestLink" ADD CONSTRAINT "RequestLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestLink" ADD CONSTRAINT "RequestLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Epoc" ADD CONSTRAINT "Epoc_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
