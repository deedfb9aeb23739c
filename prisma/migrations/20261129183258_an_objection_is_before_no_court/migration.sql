-- What a customer says without filing it is before no court: none stays it, and none rules on it.
ALTER TABLE "Challenge" ADD CONSTRAINT an_objection_is_before_no_court
  CHECK (kind <> 'objection' OR ("stayedAt" IS NULL AND ruling IS NULL));
