-- CreateTable
CREATE TABLE "DeadlineFeed" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeadlineFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DeadlineFeed_hash_key" ON "DeadlineFeed"("hash");

-- CreateIndex
CREATE INDEX "DeadlineFeed_userId_idx" ON "DeadlineFeed"("userId");

-- One address a person stands at a time; one that stopped never reads again.
CREATE UNIQUE INDEX "DeadlineFeed_one_stands" ON "DeadlineFeed" ("userId") WHERE "stoppedAt" IS NULL;
CREATE TRIGGER written_once BEFORE UPDATE ON "DeadlineFeed" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('userId', 'hash', 'createdAt', 'stoppedAt');
GRANT SELECT, INSERT, UPDATE ON "DeadlineFeed" TO writdesk_app;
