-- What is missing says nothing: a check that comes to null would let it pass.
ALTER TABLE "Epoc" DROP CONSTRAINT refrain_with_reason, DROP CONSTRAINT objected_with_document;
ALTER TABLE "Epoc" ADD CONSTRAINT refrain_with_reason CHECK (NOT refrain OR coalesce("refrainReason", '') <> '');
ALTER TABLE "Epoc" ADD CONSTRAINT objected_with_document CHECK (
  ("objectedAt" IS NULL) = ("objectionDocumentId" IS NULL)
  AND ("objectedAt" IS NULL OR coalesce(cardinality("objectionGrounds"), 0) > 0));
