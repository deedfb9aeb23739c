import type { Metadata } from "next";
import Link from "next/link";
import { requireActor } from "@/app/session";
import { CustomerForm } from "@/components/customer/customer-form";
import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";
import { refusalText } from "@/lib/forms/refusal-text";
import { permit } from "@/lib/law/permission/may";
import { keep } from "../actions";

export const metadata: Metadata = { title: "New customer" };

export default async function NewCustomerPage() {
  const actor = await requireActor("/desk/customers/new");
  const permission = permit(actor, "keep-parties");
  if (!permission.ok) return <Banner kind="danger" heading={refusalText(permission.refusal)} />;
  return (
    <>
      <PageHead title="New customer" kicker={<Link href="/desk/customers">Customers</Link>} />
      <CustomerForm action={keep} customer={null} />
    </>
  );
}
