import type { Metadata } from "next";
import Link from "next/link";
import { requireActor } from "@/app/session";
import { AuthorityForm } from "@/components/authority/authority-form";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { refusalText } from "@/lib/forms/refusal-text";
import { permit } from "@/lib/law/permission/may";
import { keep } from "../actions";

export const metadata: Metadata = { title: "New authority" };

export default async function NewAuthorityPage() {
  const actor = await requireActor("/desk/authorities/new");
  const permission = permit(actor, "keep-parties");
  if (!permission.ok) return <Banner kind="danger" heading={refusalText(permission.refusal)} />;
  return (
    <>
      <PageHead title="New authority" kicker={<Link href="/desk/authorities">Authorities</Link>} />
      <AuthorityForm action={keep} authority={null} />
    </>
  );
}
