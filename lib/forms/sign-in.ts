import { z } from "zod";
import { textProblem } from "@/lib/forms/typed";
import { instantWords } from "@/lib/forms/words";

/** An e-mail as it is kept: one spelling, small letters, ASCII only, so that no two that look alike differ. */
export const keptEmail = z
  .string()
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(254, "An e-mail address has at most 254 characters.")
      .regex(/^[!-?A-~]+@[!-?A-~]+$/, "This is not an e-mail address."),
  );

/** Signing in: from the page, with the place to go to afterwards, or in the middle of a form. */
export const signInForm = z.object({
  email: z
    .string("Give your e-mail address.")
    .max(1000)
    .refine((text) => textProblem(text) === null, "This is not an e-mail address.")
    .transform((text) => text.normalize("NFKC").trim().toLowerCase()),
  password: z
    .string("Give your password.")
    .min(1, "Give your password.")
    .max(1000, "A password has at most 1,000 characters."),
  next: z.string().optional().transform(placeAfter),
});

export type SignInProblem =
  | { readonly code: "wrong-credentials" }
  | { readonly code: "another-person" }
  | { readonly code: "too-many-tries"; readonly until: Date };

/** Why nobody was let in. An unknown e-mail and a wrong password have the same words. */
export function signInText(problem: SignInProblem): string {
  switch (problem.code) {
    case "wrong-credentials":
      return "E-mail and password do not match. An Administrator can give you a new password.";
    case "another-person":
      return "This page was opened by somebody else. Sign in as that person, or open it anew in another tab.";
    case "too-many-tries":
      return `Too many tries. The next is taken at ${instantWords(problem.until.toISOString(), "seconds")}.`;
  }
}

/** Where to go after signing in: a path of this site that is not itself a door; the desk for anything else. */
export function placeAfter(next: string | undefined): string {
  const desk = "/desk";
  if (!next || next.length > 2000 || !/^\/(?![/\\])[!-~]*$/.test(next) || next.includes("\\")) return desk;
  const base = "https://desk.invalid";
  if (!URL.canParse(next, base)) return desk;
  const url = new URL(next, base);
  if (url.origin !== base || /^\/(sign-in|api)(\/|$)/.test(url.pathname) || url.pathname.startsWith("//")) return desk;
  return url.pathname + url.search + url.hash;
}
