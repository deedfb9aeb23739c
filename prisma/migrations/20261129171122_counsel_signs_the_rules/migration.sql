-- CreateTable
CREATE TABLE "RuleSigning" (
    "id" UUID NOT NULL,
    "rules" TEXT[],
    "statement" TEXT NOT NULL,
    "confirmedAs" TEXT NOT NULL,
    "signedById" UUID NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "adopted" BOOLEAN,
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER,

    CONSTRAINT "RuleSigning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RuleSigning_version_key" ON "RuleSigning"("version");

-- CreateIndex
CREATE INDEX "RuleSigning_signedAt_idx" ON "RuleSigning"("signedAt");

-- What counsel signs takes two persons; whoever signed it may only take it back.
ALTER TABLE "RuleSigning" ADD CONSTRAINT second_person_agrees
  CHECK (adopted IS NOT TRUE OR ("settledById" IS NOT NULL AND "settledById" <> "signedById"));
CREATE TRIGGER written_once BEFORE UPDATE ON "RuleSigning" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('rules', 'statement', 'confirmedAs', 'signedById', 'settledById', 'adopted', 'version');
GRANT SELECT, INSERT, UPDATE ON "RuleSigning" TO writdesk_app;

-- Only signing confirms a rule, and it changes nothing else in it.
CREATE FUNCTION writdesk_confirms() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.origin <> 'confirmed' AND NEW."confirmedBy" IS NULL THEN RETURN NEW; END IF;
    IF NEW.origin = 'confirmed' AND NEW."confirmedBy" IS NOT NULL AND EXISTS (
      SELECT 1 FROM (SELECT * FROM "Rule" u WHERE u."ruleId" = NEW."ruleId" AND u.version < NEW.version
                     ORDER BY u.version DESC LIMIT 1) was
      WHERE was.body = NEW.body AND was.source = NEW.source
        AND was."effectiveFrom" IS NOT DISTINCT FROM NEW."effectiveFrom"
        AND was."effectiveTo" IS NOT DISTINCT FROM NEW."effectiveTo")
    THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'A rule is confirmed by signing it, unchanged' USING ERRCODE = 'WD009';
  END $$;
CREATE TRIGGER confirms BEFORE INSERT ON "Rule" FOR EACH ROW EXECUTE FUNCTION writdesk_confirms();
