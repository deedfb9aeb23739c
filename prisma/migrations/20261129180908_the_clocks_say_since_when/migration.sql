-- AlterTable
ALTER TABLE "Clock" ADD COLUMN     "since" TEXT;

-- AlterTable
ALTER TABLE "Epoc" ADD COLUMN     "enforcingNotifiedOn" TEXT;

-- ── Guards ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- What a clock counts from is said when it starts, and stays.
CREATE TRIGGER since_once BEFORE UPDATE ON "Clock" FOR EACH ROW EXECUTE FUNCTION writdesk_written_once('since');
