-- The queue of open requests, whatever lies closed behind it. Under row-level security the database may not look up an
-- enum in an index (its comparison is not leakproof), so the index itself holds the open stages and nothing else. They
-- are those that lib/law/request/stage.ts calls open; a store test compares the two.
CREATE INDEX "LawfulRequest_open_due_idx" ON "LawfulRequest" ("dueAt", id) WHERE stage IN (
  'received', 'legal_review', 'deficient', 'redirecting', 'approval', 'producing', 'checking', 'ready', 'delivered',
  'fraud_suspected');
