-- AlterTable
ALTER TABLE "SecrecyOrder" ADD COLUMN     "liftDocumentId" UUID,
ADD COLUMN     "restoresId" UUID;

-- ── Whose filing a ruling is about ──────────────────────────────────────────────────────────────────────────────────

-- The authority challenges nothing of its own; an appeal names what it appeals, of its own request and decided.
ALTER TABLE "Challenge" ADD CONSTRAINT known_party CHECK (party IN ('us', 'customer', 'other', 'authority'));
ALTER TABLE "Challenge" ADD CONSTRAINT authority_appeals
  CHECK (party <> 'authority' OR kind IN ('appeal', 'other_filing') AND "stayedAt" IS NULL);
CREATE FUNCTION writdesk_appeals() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.kind = 'appeal' AND NEW."appealOfId" IS NULL
    THEN RAISE EXCEPTION 'An appeal names the ruling it appeals' USING ERRCODE = 'WD012'; END IF;
    IF NEW."appealOfId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Challenge" c WHERE c.id = NEW."appealOfId" AND c."requestId" = NEW."requestId" AND c.ruling IS NOT NULL)
    THEN RAISE EXCEPTION 'An appeal is of a ruling on the same request' USING ERRCODE = 'WD012'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER appeals BEFORE INSERT ON "Challenge" FOR EACH ROW EXECUTE FUNCTION writdesk_appeals();

-- A target falls to a challenge that was granted, never to what the authority filed.
CREATE FUNCTION writdesk_falls() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM "Challenge" c WHERE c."requestId" = NEW."requestId" AND c."orderId" IS NULL
                     AND c.ruling = 'granted' AND c.party <> 'authority')
    THEN RAISE EXCEPTION 'No challenge of this request was granted' USING ERRCODE = 'WD010'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER falls BEFORE UPDATE OF outcome ON "Target" FOR EACH ROW
  WHEN (NEW.outcome::text = 'challenged' AND OLD.outcome::text <> 'challenged') EXECUTE FUNCTION writdesk_falls();

-- ── What lifts secrecy, and what lets it stand again ────────────────────────────────────────────────────────────────

-- The record kept the writing of every lifting so far, and the ruling of every challenge that was granted.
UPDATE "SecrecyOrder" o SET "liftDocumentId" = (e.data ->> 'document')::uuid FROM "RecordEntry" e
  WHERE e."requestId" = o."requestId" AND e.act IN ('lift-secrecy', 'record-ruling') AND o."liftedAt" IS NOT NULL
    AND e.data ->> 'order' = o.id::text AND e.data ->> 'document' IS NOT NULL;
ALTER TABLE "SecrecyOrder" ADD CONSTRAINT lifted_with_document
  CHECK ("liftedAt" IS NULL OR kind <> 'ordered' OR "liftDocumentId" IS NOT NULL) NOT VALID;
CREATE TRIGGER written_once_of_lifting BEFORE UPDATE ON "SecrecyOrder" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('liftDocumentId', 'restoresId');

CREATE FUNCTION writdesk_restores() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM "SecrecyOrder" o JOIN "Challenge" c ON c."requestId" = o."requestId" AND c."orderId" = o.id
                   WHERE o.id = NEW."restoresId" AND o."requestId" = NEW."requestId" AND o."liftedAt" IS NOT NULL
                     AND c.party = 'authority' AND c."appealOfId" IS NOT NULL AND c.ruling = 'granted')
    THEN RAISE EXCEPTION 'Only an appeal that reversed its lifting restores an order' USING ERRCODE = 'WD012'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER restores BEFORE INSERT ON "SecrecyOrder" FOR EACH ROW WHEN (NEW."restoresId" IS NOT NULL)
  EXECUTE FUNCTION writdesk_restores();
