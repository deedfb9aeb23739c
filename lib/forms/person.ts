import { z } from "zod";
import { id, several, text, ticked } from "@/lib/forms/fields";
import { keptEmail } from "@/lib/forms/sign-in";

/** Somebody new at the desk, with a first password to be given to them in person. */
export const newPersonForm = z.object({
  email: keptEmail,
  name: text("Give the name the record will show", 200),
  roles: several(z.string(), "Choose at least one role"),
  password: text("Give a first password of at least 12 characters", 256),
});

export const changePersonForm = z.object({
  id: id("Choose a person"),
  email: keptEmail,
  name: text("Give the name the record will show", 200),
  roles: several(z.string(), "Choose at least one role"),
  disabled: ticked,
});
