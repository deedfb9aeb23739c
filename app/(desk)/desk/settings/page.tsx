import type { Metadata } from "next";
import Link from "next/link";
import { requireActor } from "@/app/session";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/law/permission/may";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requireActor("/desk/settings");
  const pages = [
    {
      href: "/desk/settings/sessions",
      term: "Where you are signed in",
      value: "Your sessions, and signing out of all of them.",
    },
    {
      href: "/desk/settings/rules",
      term: "The law’s tables",
      value: "Instruments, ceilings and clocks, each with its source.",
    },
    {
      href: "/desk/settings/calendars",
      term: "Holidays",
      value: "The days off of each country, in versions, and what a new holiday would move.",
    },
    {
      href: "/desk/help/workflow",
      term: "The workflow",
      value: "Every stage, every step and who takes it, as a picture and as tables.",
    },
    {
      href: "/desk/settings/roles",
      term: "Who may do what",
      value: "Roles, the steps each may take, and what takes two persons.",
    },
    {
      href: "/desk/settings/cover",
      term: "Absences",
      value: "Who stands in for whom, and when.",
    },
    {
      href: "/desk/help/keys",
      term: "Keys",
      value: "What each key does at the desk, and switching them off.",
    },
    ...(may(actor, "keep-people")
      ? [{ href: "/desk/settings/people", term: "People", value: "Who works at the desk, in which roles." }]
      : []),
  ];
  return (
    <>
      <PageHead title="Settings" />
      <Facts
        items={pages.map(({ href, term, value }) => ({
          term,
          value: (
            <Link href={href} prefetch={false}>
              {value}
            </Link>
          ),
        }))}
      />
    </>
  );
}
