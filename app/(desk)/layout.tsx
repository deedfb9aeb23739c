import type { ReactNode } from "react";
import { keysAreOn } from "@/app/keys-preference";
import { currentActor } from "@/app/session";
import { signInAgain } from "@/app/sign-in/actions";
import type { DeskCount } from "@/components/desk/rail";
import { DeskShell } from "@/components/desk/shell";
import { SignInAgainProvider } from "@/components/ui/sign-in-again";
import { deskItems } from "./desk-items";
import { deskPages } from "./desk-pages";
import { searchableBy } from "@/lib/casework/search-desk";
import { readWarnings, type UnseenWarning } from "@/lib/casework/see-warnings";
import { roles } from "@/lib/law/permission/role";
import { environment } from "@/lib/platform/environment";
import { mailIsKept } from "./desk/mail/kept";
import { signOut } from "./sign-out/actions";

/** Never built ahead and never kept: everything below belongs to whoever asks. */
export const dynamic = "force-dynamic";

/**
 * The frame around every desk page. It decides nothing: a layout is not run again for each page, so every page asks
 * casework itself, and sends a stranger to the sign-in page with its own address.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  const warnings = await readWarnings(actor);
  const demo = environment().mode === "demo";
  const person = { name: actor.name, email: actor.email, roles: actor.roles.map((role) => roles[role].words) };
  return (
    <SignInAgainProvider action={signInAgain} href="/sign-in" email={actor.email}>
      <DeskShell
        actor={person}
        items={deskItems(actor, mailIsKept())}
        counts={countsOf(warnings)}
        pages={deskPages(actor, mailIsKept())}
        searching={searchableBy(actor).length > 0}
        keys={await keysAreOn()}
        demo={demo}
        signOut={signOut}
      >
        {children}
      </DeskShell>
    </SignInAgainProvider>
  );
}

/** A number in the rail only where it calls for work. */
function countsOf(warnings: readonly UnseenWarning[]): Readonly<Record<string, DeskCount>> {
  if (warnings.length === 0) return {};
  const words = `warning${warnings.length === 1 ? "" : "s"} not seen`;
  return { deadlines: { value: warnings.length, words, urgent: warnings.some(({ expired }) => expired) } };
}
