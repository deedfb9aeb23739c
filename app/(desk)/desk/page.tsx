import { redirect } from "next/navigation";
import { requireActor } from "@/app/session";
import { may } from "@/lib/law/permission/may";

/** The desk opens on what its person works with: the queue, for those who have one. */
export default async function DeskPage() {
  const actor = await requireActor("/desk");
  if (may(actor, "read-requests")) redirect("/desk/requests");
  redirect(may(actor, "read-reports") ? "/desk/reports" : "/desk/settings");
}
