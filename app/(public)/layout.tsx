import type { Metadata } from "next";
import type { ReactNode } from "react";
import { publisher } from "@/app/(public)/publisher";
import { PublicShell } from "@/components/public/shell";
import { environment } from "@/lib/platform/environment";

/** What a release says may be kept by anybody; the page around it is made anew, so that a new release shows at once. */
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const name = publisher();
  return {
    metadataBase: new URL(environment().baseUrl),
    title: { absolute: `${name}: transparency`, template: `%s · ${name}` },
    alternates: { types: { "application/atom+xml": "/transparency/feed.xml" } },
  };
}

const links = [
  { href: "/transparency", label: "All reports" },
  { href: "/transparency/method", label: "How we count" },
  { href: "/transparency/feed.xml", label: "Feed" },
] as const;

/** The letterhead around what anybody may read. Asks nobody to sign in and needs no script. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell
      organisation={publisher()}
      links={links}
      demo={environment().mode === "demo"}
      check={
        <p>
          Every figure here comes from a released report that cannot be changed any more. Each report has its figures as
          files and a digest of them; <a href="/transparency/method">the method</a> says how they were counted.
        </p>
      }
    >
      {children}
    </PublicShell>
  );
}
