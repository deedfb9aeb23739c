import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { signInHere } from "@/app/sign-in/actions";
import { DemoPeople } from "@/app/sign-in/demo-people";
import styles from "@/app/sign-in/sign-in.module.css";
import { ActionForm } from "@/components/ui/action-form";
import { Banner } from "@/components/ui/banner";
import { DemoBanner } from "@/components/ui/demo-banner";
import { TextField } from "@/components/ui/text-field";
import { placeAfter } from "@/lib/forms/sign-in";
import { sessionLimits } from "@/lib/law/permission/session-limits";
import { environment } from "@/lib/platform/environment";

export const metadata: Metadata = { title: "Sign in" };

type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The door. Who is in already goes straight on. */
export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { next, out, error } = await searchParams;
  const place = placeAfter(typeof next === "string" ? next : undefined);
  if (await currentActor()) redirect(place);
  const demo = environment().mode === "demo";
  return (
    <>
      {demo && <DemoBanner />}
      <main className={styles["door"]}>
        <p className={styles["name"]}>Writdesk</p>
        <h1>Sign in to the desk</h1>
        {error !== undefined && <Banner kind="danger" heading="You were not signed in" />}
        {out === "1" && <Banner kind="success" heading="You are signed out" />}
        {out === "everywhere" && <Banner kind="success" heading="You are signed out everywhere" />}
        <ActionForm action={signInHere} submit="Sign in" hidden={{ next: place }} label="Sign in">
          <TextField name="email" label="E-mail" type="email" autoComplete="username" />
          <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        </ActionForm>
        <p className={styles["aside"]}>
          You are signed out {sessionLimits.idle.words}, and {sessionLimits.whole.words}. Signing in and out goes on the
          record.
        </p>
        {demo && <DemoPeople />}
      </main>
    </>
  );
}
