import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";

/** The same words for a request that does not exist and for one that is not open to the reader. */
export default function RequestNotFound() {
  return (
    <>
      <PageHead title="No such request" />
      <Empty
        title="This request does not exist, or it is not open to you."
        action={<LinkButton href="/desk/requests">Go to the queue</LinkButton>}
      >
        A reference reads like WD-7KQ4M-2XPRC. Look for look-alike letters, or ask the colleague who gave it to you.
      </Empty>
    </>
  );
}
