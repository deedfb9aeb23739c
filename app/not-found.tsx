import type { Metadata } from "next";
import { connection } from "next/server";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice-page";

export const metadata: Metadata = { title: "Not found" };

/** Drawn anew for each answer, so that its scripts carry that answer’s nonce. The same words for what does not exist and for what this reader may not see: the page must not tell them apart. */
export default async function NotFound() {
  await connection();
  return (
    <Notice title="There is nothing here that you can open" action={<LinkButton href="/">Go to the start</LinkButton>}>
      <p>The address may be wrong, what it led to may have moved, or it may not be open to you.</p>
      <p>
        If you typed it, check it against where you read it. If you expected to see something here, ask whoever sent you
        the link.
      </p>
    </Notice>
  );
}
