-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "asked" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "first" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_name_key" ON "SavedView"("userId", "name");

-- A view is its owner's; shared, it is shown to all who are signed in. One a person opens first.
CREATE UNIQUE INDEX "SavedView_opens_first" ON "SavedView" ("userId") WHERE "first";
GRANT SELECT, INSERT, UPDATE, DELETE ON "SavedView" TO writdesk_app;
ALTER TABLE "SavedView" ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_views ON "SavedView" FOR SELECT TO writdesk_app
  USING ("userId" = writdesk_actor() OR shared AND writdesk_actor() IS NOT NULL);
CREATE POLICY add_views ON "SavedView" FOR INSERT TO writdesk_app WITH CHECK ("userId" = writdesk_actor());
CREATE POLICY change_views ON "SavedView" FOR UPDATE TO writdesk_app
  USING ("userId" = writdesk_actor()) WITH CHECK ("userId" = writdesk_actor());
CREATE POLICY drop_views ON "SavedView" FOR DELETE TO writdesk_app USING ("userId" = writdesk_actor());
