import type { FormAction } from "@/lib/forms/form-state";
import { When } from "@/components/ui/when";
import { PrepareForm } from "./prepare-form";
import type { StatementToMake } from "./statements-to-make";

interface WhetherProps {
  action: FormAction;
  label: string;
  name: string;
  releasedVersion: number;
  statements: readonly StatementToMake[];
  mayPrepare: boolean;
  /** When the period ends, if it has not. */
  openUntil: Date | null;
  /** Whether every check that blocks holds. */
  holds: boolean;
}

/** The form, or what stands against preparing and who can mend it. The server asks all of this again. */
export function WhetherToPrepare({ mayPrepare, openUntil, holds, ...form }: WhetherProps) {
  if (!mayPrepare) return <p>A Publisher prepares this report.</p>;
  if (openUntil) {
    return (
      <p>
        This period is not over: requests may arrive until <When at={openUntil} />. Prepare it after that.
      </p>
    );
  }
  if (!holds) {
    return <p>A check blocks this report: see the rows named above. Once the requests are mended, look here again.</p>;
  }
  return <PrepareForm {...form} />;
}
