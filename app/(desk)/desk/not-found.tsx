import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice-page";

/** The same words for what does not exist and for what this reader may not see: the page must not tell them apart. */
export default function DeskNotFound() {
  return (
    <Notice
      within
      title="There is nothing here that you can open"
      action={<LinkButton href="/desk">Go to the desk</LinkButton>}
    >
      <p>The address may be wrong, what it led to may have moved, or it may not be open to you.</p>
    </Notice>
  );
}
