import { Banner } from "@/components/ui/banner";
import { PageHead } from "@/components/ui/page-head";

/** For somebody at the desk whose roles do not open reports. */
export function ClosedToYou({ why }: { why: string }) {
  return (
    <>
      <PageHead title="Reports" />
      <Banner kind="warning" heading="Reports are not open to you">
        <p>{why}</p>
      </Banner>
    </>
  );
}
