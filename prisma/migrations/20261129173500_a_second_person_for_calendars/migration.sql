-- CreateTable
CREATE TABLE "CalendarChange" (
    "id" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "basedOn" INTEGER NOT NULL,
    "days" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "adopted" BOOLEAN,
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER,

    CONSTRAINT "CalendarChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CalendarChange_proposedAt_idx" ON "CalendarChange"("proposedAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarChange_country_version_key" ON "CalendarChange"("country", "version");

-- ── Guards ──────────────────────────────────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE ("settledById", "settledAt", adopted, answer, version) ON "CalendarChange" TO writdesk_app;

-- A holiday moves deadlines and opens gates: it takes two persons, as a change of the rules does.
ALTER TABLE "CalendarChange" ADD CONSTRAINT second_administrator
  CHECK (adopted IS NOT TRUE OR ("settledById" IS NOT NULL AND "settledById" <> "proposedById"));
ALTER TABLE "CalendarChange" ADD CONSTRAINT settled_whole
  CHECK ((adopted IS NULL) = ("settledAt" IS NULL) AND (adopted IS NULL) = ("settledById" IS NULL)
    AND (adopted IS TRUE) = (version IS NOT NULL));
CREATE TRIGGER written_once BEFORE UPDATE ON "CalendarChange" FOR EACH ROW EXECUTE FUNCTION
  writdesk_written_once('country', 'days', 'basedOn', 'source', 'reason', 'proposedById', 'settledById', 'adopted', 'version');

CREATE FUNCTION writdesk_proposed_calendar() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN
    IF NEW.adopted IS NOT NULL THEN
      RAISE EXCEPTION 'A change of a calendar is proposed before it is adopted' USING ERRCODE = 'WD013';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER proposed_calendar BEFORE INSERT ON "CalendarChange" FOR EACH ROW EXECUTE FUNCTION writdesk_proposed_calendar();

-- The application adds no version of a calendar that nobody else adopted; those that are shipped come with the owner.
CREATE FUNCTION writdesk_adopted_calendar() RETURNS trigger LANGUAGE plpgsql
  AS $$
  BEGIN
    IF current_user = 'writdesk_app' AND NOT EXISTS (SELECT 1 FROM "CalendarChange" c
      WHERE c.country = NEW.jurisdiction AND c.version = NEW.version AND c.adopted
        AND c."proposedById" = NEW."importedById" AND c."basedOn" = NEW.version - 1)
    THEN RAISE EXCEPTION 'No other administrator adopted this calendar' USING ERRCODE = 'WD013'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER adopted_calendar BEFORE INSERT ON "Calendar" FOR EACH ROW EXECUTE FUNCTION writdesk_adopted_calendar();
