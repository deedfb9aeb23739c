-- A customer hears of each later process anew; counsel may add the user of an account, who hears of that account alone.

-- DropIndex
DROP INDEX "Notice_requestId_customerId_key";

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "process" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "targetId" UUID,
ADD COLUMN     "userBasis" TEXT,
ADD COLUMN     "userEmail" TEXT;

-- CreateIndex
CREATE INDEX "Notice_requestId_customerId_idx" ON "Notice"("requestId", "customerId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "Notice_one_a_customer" ON "Notice" ("requestId", "customerId", process) WHERE "targetId" IS NULL;
CREATE UNIQUE INDEX "Notice_one_a_user" ON "Notice" ("requestId", "targetId", process) WHERE "targetId" IS NOT NULL;
ALTER TABLE "Notice" ADD CONSTRAINT user_with_reason CHECK (("targetId" IS NULL) = ("userEmail" IS NULL)
  AND ("targetId" IS NULL) = ("userBasis" IS NULL) AND coalesce("userBasis" IN ('law', 'agreement'), true));
CREATE TRIGGER told_of_once BEFORE UPDATE ON "Notice" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('process', 'targetId', 'userEmail', 'userBasis');

-- A user is told of an account of this request, and of the customer whose account it is.
CREATE FUNCTION writdesk_tells_of() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW."targetId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Target" t
      WHERE t.id = NEW."targetId" AND t."requestId" = NEW."requestId" AND t."customerId" = NEW."customerId")
    THEN RAISE EXCEPTION 'A notice about an account of somebody else' USING ERRCODE = 'WD012'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER tells_of BEFORE INSERT ON "Notice" FOR EACH ROW EXECUTE FUNCTION writdesk_tells_of();
