import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice-page";

export const metadata: Metadata = { title: "Not found" };

/** The same words for what does not exist and for what this reader may not see: the page must not tell them apart. */
export default function NotFound() {
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
