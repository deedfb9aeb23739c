-- A person is let back to a request by somebody else than who kept them away, as recuse.ts says.
ALTER TABLE "Recusal" ADD CONSTRAINT wall_of_two CHECK ("endedById" <> "byId");
