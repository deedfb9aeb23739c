-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "country" TEXT;

-- AlterTable
ALTER TABLE "Epoc" ADD COLUMN     "addressedAs" TEXT NOT NULL,
ADD COLUMN     "emergency" BOOLEAN NOT NULL,
ADD COLUMN     "objectionGrounds" TEXT[];


-- ── What the database itself holds of certificates, memos and demands ───────────────────────────────────────────────

ALTER TABLE "Memo" ADD CONSTRAINT concludes CHECK (conclusion IN ('proceed', 'challenge', 'refuse') AND text <> '');
ALTER TABLE "Epoc" ADD CONSTRAINT addressed CHECK ("addressedAs" IN ('controller', 'processor'));
ALTER TABLE "Epoc" ADD CONSTRAINT refrain_with_reason CHECK (NOT refrain OR "refrainReason" <> '');
ALTER TABLE "Epoc" ADD CONSTRAINT cleared_with_document CHECK (("clearedAt" IS NULL) = ("clearanceDocumentId" IS NULL));
ALTER TABLE "Epoc" ADD CONSTRAINT objected_with_document CHECK (
  ("objectedAt" IS NULL) = ("objectionDocumentId" IS NULL)
  AND ("objectedAt" IS NULL OR cardinality("objectionGrounds") > 0));
ALTER TABLE "Clarification" ADD CONSTRAINT on_grounds CHECK (cardinality(grounds) > 0);
ALTER TABLE "Clarification" ADD CONSTRAINT answered_with_document CHECK (("answeredAt" IS NULL) = ("answerDocumentId" IS NULL));

-- Why no scope of a request may be approved, and nothing of it may leave; null: nothing of the kind stands in the way.
CREATE FUNCTION writdesk_held(request uuid) RETURNS text LANGUAGE sql STABLE
  AS $$
    SELECT CASE
      WHEN r."demandKind" IN ('keys', 'standing_access') THEN 'Keys and standing access are refused'
      WHEN r."instrumentCode" = 'EU_EPOC' AND e."requestId" IS NULL THEN 'The certificate was not read'
      WHEN e."objectedAt" IS NOT NULL THEN 'The enforcing authority refuses'
    END
    FROM "LawfulRequest" r LEFT JOIN "Epoc" e ON e."requestId" = r.id WHERE r.id = request
  $$;

CREATE FUNCTION writdesk_not_held() RETURNS trigger LANGUAGE plpgsql
  AS $$
  DECLARE why text;
  BEGIN
    IF to_jsonb(NEW) ->> TG_ARGV[0] IS NULL OR to_jsonb(OLD) ->> TG_ARGV[0] IS NOT NULL THEN RETURN NEW; END IF;
    why := writdesk_held(NEW."requestId");
    IF why IS NOT NULL THEN RAISE EXCEPTION '%', why USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER not_held BEFORE UPDATE ON "ScopeApproval" FOR EACH ROW EXECUTE FUNCTION writdesk_not_held('approvedAt');
CREATE TRIGGER not_held BEFORE UPDATE ON "Production" FOR EACH ROW EXECUTE FUNCTION writdesk_not_held('deliveredAt');
