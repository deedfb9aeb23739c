-- AlterTable
ALTER TABLE "Production" ADD COLUMN     "receiptAt" TIMESTAMPTZ(3),
ADD COLUMN     "receiptById" UUID,
ADD COLUMN     "receiptDocumentId" UUID,
ADD COLUMN     "receiptWords" TEXT;

-- ── Guards ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- A receipt is of what was delivered, not before that, by a document or by somebody’s words; and it is recorded once.
ALTER TABLE "Production" ADD CONSTRAINT received_what_left CHECK (
  "receiptAt" IS NULL OR ("deliveredAt" IS NOT NULL AND "receiptAt" >= "deliveredAt"));
ALTER TABLE "Production" ADD CONSTRAINT receipt_proven CHECK (
  ("receiptAt" IS NULL) = ("receiptById" IS NULL)
  AND ("receiptAt" IS NULL OR "receiptDocumentId" IS NOT NULL OR coalesce("receiptWords", '') <> ''));
CREATE TRIGGER receipt_once BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('receiptAt', 'receiptById', 'receiptDocumentId', 'receiptWords');
