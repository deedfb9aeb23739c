import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { When } from "@/components/ui/when";
import { counted } from "./figure";
import type { ListedImport } from "./import-list";

/** What became of a file: how many rows it added, when and by whom, and where they are. */
export function ImportDone({ done: { added, by, at } }: { done: ListedImport }) {
  return (
    <Banner kind="success" heading={`${counted(added, "row")} imported`}>
      <p>
        By {by}, <When at={at} />. See them in <Link href="/desk/requests?view=all">the queue</Link>; importing the file
        again adds nothing.
      </p>
    </Banner>
  );
}
