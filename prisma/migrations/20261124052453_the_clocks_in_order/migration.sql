-- The running clocks of every request, the first to end first, page by page.
CREATE INDEX "Clock_running_by_end" ON "Clock" ("dueAt", id) WHERE "endedAt" IS NULL;
