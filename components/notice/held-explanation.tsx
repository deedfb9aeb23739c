import { SecrecyEnd } from "@/components/secrecy/secrecy-end";
import { Banner } from "@/components/ui/banner";

interface HeldProps {
  /** Null: the order names no end. */
  readonly until: Date | null;
  readonly issuedBy: string;
  readonly zone: string;
}

/** Why a notice cannot leave, until when, and what happens by itself then. */
export function HeldExplanation({ until, issuedBy, zone }: HeldProps) {
  return (
    <Banner
      kind="info"
      heading={
        until === null ? (
          <>Held until it is lifted, by order of {issuedBy}</>
        ) : (
          <>
            Held <SecrecyEnd at={until} zone={zone} />, by order of {issuedBy}
          </>
        )
      }
    >
      <p>
        Nothing may be told to this customer before then. When the order ends, the notice falls due. A letter already
        let go is not sent: it is written anew, and a Reviewer lets it go.
      </p>
    </Banner>
  );
}
