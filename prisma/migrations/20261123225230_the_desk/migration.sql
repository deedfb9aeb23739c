-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('intake', 'reviewer', 'senior_counsel', 'custodian', 'publisher', 'auditor', 'admin', 'ns_counsel', 'system');

-- CreateEnum
CREATE TYPE "Category" AS ENUM ('criminal', 'civil', 'emergency', 'preservation', 'cross_border', 'national_security');

-- CreateEnum
CREATE TYPE "DataCategory" AS ENUM ('subscriber', 'identify_only', 'traffic', 'content', 'realtime_meta', 'realtime_content', 'credential_key');

-- CreateEnum
CREATE TYPE "CustomerClass" AS ENUM ('enterprise', 'small_business', 'public_sector', 'education', 'consumer', 'unknown');

-- CreateEnum
CREATE TYPE "OurRole" AS ENUM ('processor', 'controller');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('received', 'legal_review', 'deficient', 'redirecting', 'approval', 'producing', 'checking', 'ready', 'delivered', 'closed', 'redirected', 'rejected', 'withdrawn', 'fraud_suspected', 'fraud');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('email', 'portal', 'post', 'fax', 'courier', 'in_person', 'phone', 'treaty', 'other');

-- CreateEnum
CREATE TYPE "ReportedOutcome" AS ENUM ('content', 'non_content', 'disclosed', 'no_data', 'rejected', 'not_disclosed', 'redirected', 'withdrawn', 'preserved', 'pending');

-- CreateEnum
CREATE TYPE "Compartment" AS ENUM ('general', 'national_security');

-- CreateEnum
CREATE TYPE "TargetOutcome" AS ENUM ('pending', 'content', 'non_content', 'no_data', 'account_not_found', 'redirected', 'withdrawn', 'rejected', 'preserved', 'fraud', 'lapsed');

-- CreateEnum
CREATE TYPE "WithholdingReason" AS ENUM ('over_ceiling', 'out_of_range', 'other_account', 'privileged', 'no_data', 'encrypted_no_key', 'narrowed_by_agreement', 'court_narrowed', 'foreign_law_conflict', 'redirected');

-- CreateEnum
CREATE TYPE "VerificationLevel" AS ENUM ('none', 'weak', 'medium', 'strong', 'failed');

-- CreateEnum
CREATE TYPE "RedirectOutcome" AS ENUM ('waiting', 'accepted_withdrawn', 'accepted_suspended', 'refused', 'no_response', 'skipped');

-- CreateEnum
CREATE TYPE "SecrecyKind" AS ENUM ('claimed_unsupported', 'ordered');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('owed', 'queued', 'sent', 'unconfirmed', 'bounced', 'waived');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('notice', 'redirect', 'deficiency', 'rejection');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('ready', 'claimed', 'accepted', 'held', 'refused_permanently', 'unconfirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('original', 'authority_writing', 'secrecy_order', 'extension', 'production', 'other');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('prepared', 'released', 'discarded');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserRole" (
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "UserRole_pkey" PRIMARY KEY ("userId","role")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInTry" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInTry_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Draft" (
    "userId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "typed" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("userId","form")
);

-- CreateTable
CREATE TABLE "Instrument" (
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "ceiling" "DataCategory"[],
    "redirect" BOOLEAN NOT NULL,

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Edge" (
    "step" TEXT NOT NULL,
    "from" "Stage" NOT NULL,
    "to" "Stage" NOT NULL,

    CONSTRAINT "Edge_pkey" PRIMARY KEY ("step","from","to")
);

-- CreateTable
CREATE TABLE "Letterhead" (
    "id" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,

    CONSTRAINT "Letterhead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Authority" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "countryLabel" TEXT NOT NULL,
    "domains" TEXT[],
    "email" TEXT,
    "callbackNumber" TEXT,
    "callbackSource" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Customer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "class" "CustomerClass" NOT NULL,
    "ourRole" "OurRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tenancy" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,

    CONSTRAINT "Tenancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeContact" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "preferred" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "NoticeContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "tenancyId" UUID NOT NULL,
    "identifier" TEXT NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LawfulRequest" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "compartment" "Compartment" NOT NULL DEFAULT 'general',
    "authorityId" UUID NOT NULL,
    "agencyReference" TEXT NOT NULL,
    "agencyReferenceKey" TEXT NOT NULL,
    "officer" TEXT,
    "instrumentCode" TEXT NOT NULL,
    "category" "Category" NOT NULL,
    "emergency" BOOLEAN NOT NULL DEFAULT false,
    "powerCited" TEXT,
    "issuedOn" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedZone" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "country" TEXT NOT NULL,
    "countryLabel" TEXT NOT NULL,
    "product" TEXT NOT NULL DEFAULT '',
    "accounts" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "dueRule" TEXT,
    "dueReason" TEXT[],
    "stage" "Stage" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "outcome" "ReportedOutcome" NOT NULL DEFAULT 'pending',
    "decidedAt" TIMESTAMPTZ(3),
    "ownerId" UUID,
    "duplicateOfId" UUID,
    "origin" TEXT NOT NULL,
    "importId" UUID,
    "intakeRef" TEXT,
    "intakeDigest" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "LawfulRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "identifier" TEXT NOT NULL,
    "accountId" UUID,
    "customerId" UUID,
    "outcome" "TargetOutcome" NOT NULL DEFAULT 'pending',

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemandItem" (
    "id" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "category" "DataCategory" NOT NULL,
    "service" TEXT NOT NULL DEFAULT '',
    "askedFrom" TEXT,
    "askedTo" TEXT,
    "approved" BOOLEAN,
    "approvedFrom" TEXT,
    "approvedTo" TEXT,
    "withheld" "WithholdingReason",

    CONSTRAINT "DemandItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Authentication" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "level" "VerificationLevel" NOT NULL,
    "checks" TEXT[],
    "numberSource" TEXT,
    "evidence" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Authentication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FraudSuspicion" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "suspectedBy" UUID NOT NULL,
    "suspectedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledBy" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "confirmed" BOOLEAN,

    CONSTRAINT "FraudSuspicion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "finding" TEXT NOT NULL,
    "defects" TEXT[],
    "note" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RedirectAttempt" (
    "id" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" "RedirectOutcome" NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "sentById" UUID,
    "messageId" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "answerById" UUID,
    "writingId" UUID,
    "skipReason" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RedirectAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecrecyOrder" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" "SecrecyKind" NOT NULL,
    "basis" TEXT NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "reviewAt" TIMESTAMPTZ(3),
    "documentId" UUID,
    "extendsId" UUID,
    "placedById" UUID NOT NULL,
    "placedAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,
    "liftReason" TEXT,

    CONSTRAINT "SecrecyOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScopeApproval" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "scopeDigest" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "returnedById" UUID,
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,

    CONSTRAINT "ScopeApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Production" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "approvalId" UUID NOT NULL,
    "extractedById" UUID NOT NULL,
    "extractedAt" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "noData" TEXT[],
    "checkedById" UUID,
    "checkedAt" TIMESTAMPTZ(3),
    "passed" BOOLEAN,
    "defect" TEXT,
    "deliveredById" UUID,
    "deliveredAt" TIMESTAMPTZ(3),
    "channel" TEXT,
    "recipient" TEXT,
    "manifest" JSONB,
    "manifestHash" TEXT,

    CONSTRAINT "Production_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductionFile" (
    "id" UUID NOT NULL,
    "productionId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "coversFrom" TEXT,
    "coversTo" TEXT,

    CONSTRAINT "ProductionFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "state" "NoticeState" NOT NULL DEFAULT 'owed',
    "owedSince" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "messageId" UUID,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "waiver" TEXT,
    "waivedById" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "sender" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "mailId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'ready',
    "retryAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageAttempt" (
    "messageId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "result" TEXT,
    "detail" TEXT,

    CONSTRAINT "MessageAttempt_pkey" PRIMARY KEY ("messageId","number")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "requestId" UUID,
    "kind" "DocumentKind" NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordEntry" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "requestId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "prev" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "RecordEntry_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "state" "ReleaseState" NOT NULL,
    "document" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "correction" TEXT,
    "preparedById" UUID NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,
    "releasedById" UUID,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "Instrument_origin_label_key" ON "Instrument"("origin", "label");

-- CreateIndex
CREATE INDEX "Authority_name_idx" ON "Authority"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Authority_country_countryLabel_name_key" ON "Authority"("country", "countryLabel", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Customer_name_key" ON "Customer"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Tenancy_customerId_name_key" ON "Tenancy"("customerId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeContact_customerId_email_key" ON "NoticeContact"("customerId", "email");

-- CreateIndex
CREATE INDEX "Account_identifier_idx" ON "Account"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Account_tenancyId_identifier_key" ON "Account"("tenancyId", "identifier");

-- CreateIndex
CREATE UNIQUE INDEX "LawfulRequest_reference_key" ON "LawfulRequest"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "LawfulRequest_intakeRef_key" ON "LawfulRequest"("intakeRef");

-- CreateIndex
CREATE INDEX "LawfulRequest_stage_dueAt_id_idx" ON "LawfulRequest"("stage", "dueAt", "id");

-- CreateIndex
CREATE INDEX "LawfulRequest_dueAt_id_idx" ON "LawfulRequest"("dueAt", "id");

-- CreateIndex
CREATE INDEX "LawfulRequest_receivedAt_id_idx" ON "LawfulRequest"("receivedAt", "id");

-- CreateIndex
CREATE INDEX "LawfulRequest_authorityId_agencyReferenceKey_idx" ON "LawfulRequest"("authorityId", "agencyReferenceKey");

-- CreateIndex
CREATE INDEX "LawfulRequest_instrumentCode_idx" ON "LawfulRequest"("instrumentCode");

-- CreateIndex
CREATE INDEX "LawfulRequest_country_receivedAt_idx" ON "LawfulRequest"("country", "receivedAt");

-- CreateIndex
CREATE INDEX "Target_customerId_idx" ON "Target"("customerId");

-- CreateIndex
CREATE INDEX "Target_identifier_idx" ON "Target"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Target_requestId_position_key" ON "Target"("requestId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "DemandItem_targetId_position_key" ON "DemandItem"("targetId", "position");

-- CreateIndex
CREATE INDEX "Authentication_requestId_idx" ON "Authentication"("requestId");

-- CreateIndex
CREATE INDEX "FraudSuspicion_requestId_idx" ON "FraudSuspicion"("requestId");

-- CreateIndex
CREATE INDEX "Review_requestId_idx" ON "Review"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "RedirectAttempt_targetId_position_key" ON "RedirectAttempt"("targetId", "position");

-- CreateIndex
CREATE INDEX "SecrecyOrder_requestId_idx" ON "SecrecyOrder"("requestId");

-- CreateIndex
CREATE INDEX "SecrecyOrder_endsAt_idx" ON "SecrecyOrder"("endsAt");

-- CreateIndex
CREATE INDEX "ScopeApproval_requestId_idx" ON "ScopeApproval"("requestId");

-- CreateIndex
CREATE INDEX "Production_requestId_idx" ON "Production"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "ProductionFile_productionId_documentId_key" ON "ProductionFile"("productionId", "documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_messageId_key" ON "Notice"("messageId");

-- CreateIndex
CREATE INDEX "Notice_state_dueAt_idx" ON "Notice"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_requestId_customerId_key" ON "Notice"("requestId", "customerId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_mailId_key" ON "Message"("mailId");

-- CreateIndex
CREATE INDEX "Message_state_retryAt_idx" ON "Message"("state", "retryAt");

-- CreateIndex
CREATE INDEX "Message_requestId_idx" ON "Message"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_storageKey_key" ON "Document"("storageKey");

-- CreateIndex
CREATE INDEX "Document_requestId_idx" ON "Document"("requestId");

-- CreateIndex
CREATE INDEX "Document_sha256_idx" ON "Document"("sha256");

-- CreateIndex
CREATE INDEX "Note_requestId_idx" ON "Note"("requestId");

-- CreateIndex
CREATE INDEX "RecordEntry_requestId_idx" ON "RecordEntry"("requestId");

-- CreateIndex
CREATE INDEX "RecordEntry_at_idx" ON "RecordEntry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "RecordEntry_chain_prev_key" ON "RecordEntry"("chain", "prev");

-- CreateIndex
CREATE INDEX "Import_sha256_idx" ON "Import"("sha256");

-- CreateIndex
CREATE INDEX "Release_label_version_idx" ON "Release"("label", "version");

-- CreateIndex
CREATE INDEX "Release_state_fromAt_idx" ON "Release"("state", "fromAt");

-- AddForeignKey
ALTER TABLE "UserRole" ADD CONSTRAINT "UserRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tenancy" ADD CONSTRAINT "Tenancy_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeContact" ADD CONSTRAINT "NoticeContact_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_tenancyId_fkey" FOREIGN KEY ("tenancyId") REFERENCES "Tenancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawfulRequest" ADD CONSTRAINT "LawfulRequest_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawfulRequest" ADD CONSTRAINT "LawfulRequest_instrumentCode_fkey" FOREIGN KEY ("instrumentCode") REFERENCES "Instrument"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawfulRequest" ADD CONSTRAINT "LawfulRequest_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "LawfulRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DemandItem" ADD CONSTRAINT "DemandItem_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Authentication" ADD CONSTRAINT "Authentication_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FraudSuspicion" ADD CONSTRAINT "FraudSuspicion_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RedirectAttempt" ADD CONSTRAINT "RedirectAttempt_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecrecyOrder" ADD CONSTRAINT "SecrecyOrder_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScopeApproval" ADD CONSTRAINT "ScopeApproval_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Production" ADD CONSTRAINT "Production_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Production" ADD CONSTRAINT "Production_approvalId_fkey" FOREIGN KEY ("approvalId") REFERENCES "ScopeApproval"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductionFile" ADD CONSTRAINT "ProductionFile_productionId_fkey" FOREIGN KEY ("productionId") REFERENCES "Production"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductionFile" ADD CONSTRAINT "ProductionFile_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "DemandItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductionFile" ADD CONSTRAINT "ProductionFile_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageAttempt" ADD CONSTRAINT "MessageAttempt_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LawfulRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
