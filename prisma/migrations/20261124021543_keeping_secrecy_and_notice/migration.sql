-- AlterTable
ALTER TABLE "SecrecyOrder" ADD COLUMN     "issuedOn" TEXT;

-- ── What is kept goes one way: renewed once, ended, deleted with a certificate ──────────────────────────────────────

CREATE FUNCTION writdesk_keeps() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.state <> OLD.state AND (OLD.state::text, NEW.state::text) NOT IN (
      ('active', 'extended'), ('active', 'converted'), ('active', 'released'), ('active', 'lapsed'),
      ('extended', 'converted'), ('extended', 'released'), ('extended', 'lapsed'),
      ('converted', 'released'), ('lapsed', 'extended'), ('lapsed', 'purged'), ('released', 'purged'))
    THEN RAISE EXCEPTION 'A preservation does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'WD011'; END IF;
    IF NEW.state = 'lapsed' AND OLD.state <> 'lapsed' AND (NEW."endedAt" IS NULL OR NEW."endedAt" <= OLD."endsAt")
    THEN RAISE EXCEPTION 'The term of this preservation is not over' USING ERRCODE = 'WD011'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER keeps BEFORE UPDATE ON "Preservation" FOR EACH ROW EXECUTE FUNCTION writdesk_keeps();
ALTER TABLE "Preservation" ADD CONSTRAINT ends_after_start CHECK ("endsAt" > "startsAt");
ALTER TABLE "Preservation" ADD CONSTRAINT converted_to_a_request CHECK (state <> 'converted' OR "convertedTo" IS NOT NULL);

-- ── Secrecy is about targets of its own request, and is prolonged only by what was made before it ended ─────────────

CREATE FUNCTION writdesk_orders() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM unnest(NEW."targetIds") AS about (id)
               WHERE NOT EXISTS (SELECT 1 FROM "Target" t WHERE t.id = about.id AND t."requestId" = NEW."requestId"))
    THEN RAISE EXCEPTION 'Secrecy about a target of another request' USING ERRCODE = 'WD012'; END IF;
    IF NEW."extendsId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "SecrecyOrder" o JOIN "LawfulRequest" r ON r.id = o."requestId"
      WHERE o.id = NEW."extendsId" AND o."requestId" = NEW."requestId" AND NEW."issuedOn" IS NOT NULL
        AND (coalesce(o."liftedAt", o."endsAt") IS NULL OR NEW."issuedOn" <=
             to_char((coalesce(o."liftedAt", o."endsAt") - interval '1 millisecond') AT TIME ZONE r."receivedZone", 'YYYY-MM-DD')))
    THEN RAISE EXCEPTION 'An extension made after the end prolongs nothing' USING ERRCODE = 'WD012'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER orders BEFORE INSERT ON "SecrecyOrder" FOR EACH ROW EXECUTE FUNCTION writdesk_orders();
CREATE TRIGGER written_once_too BEFORE UPDATE ON "SecrecyOrder" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('targetIds', 'issuedOn', 'extendsId');

-- ── A notice that two persons put off does not leave before its day ─────────────────────────────────────────────────

CREATE OR REPLACE FUNCTION writdesk_notifies() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF NEW.state = 'queued' AND OLD.state <> 'queued' THEN
      IF writdesk_silenced(NEW."requestId", NEW."customerId", NEW."approvedAt")
      THEN RAISE EXCEPTION 'An order forbids this notice' USING ERRCODE = 'WD006'; END IF;
      IF NEW."deferAgreedById" IS NOT NULL AND NEW."deferEndedAt" IS NULL AND NEW."deferUntil" > NEW."approvedAt"
      THEN RAISE EXCEPTION 'This notice is put off' USING ERRCODE = 'WD006'; END IF;
    END IF;
    RETURN NEW;
  END $$;
ALTER TABLE "Notice" ADD CONSTRAINT deferred_with_reason CHECK
  ("deferredById" IS NULL OR ("deferReason" IS NOT NULL AND "deferUntil" IS NOT NULL));
ALTER TABLE "Notice" ADD CONSTRAINT agreed_after_proposed CHECK ("deferAgreedById" IS NULL OR "deferredById" IS NOT NULL);
