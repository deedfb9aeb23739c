import { Banner } from "@/components/ui/banner";
import { faultText } from "@/lib/forms/fault-text";
import type { ChainFault } from "@/lib/law/record/chain";

/** What reading the whole record found. */
export function Verdict({
  entries,
  chains,
  faults,
}: {
  entries: number;
  chains: number;
  faults: readonly ChainFault[];
}) {
  const size = `${entries.toLocaleString("en")} entries in ${chains.toLocaleString("en")} chains`;
  if (faults.length === 0) {
    return (
      <Banner kind="success" heading="The record holds">
        <p>{size} were read; every link and every step follows from the one before.</p>
        <p>
          What was cut off at the end shows only against a checkpoint kept elsewhere: see “record checkpoint” on the
          command line.
        </p>
      </Banner>
    );
  }
  return (
    <Banner kind="danger" heading="The record does not hold" urgent>
      <p>{size} were read. The first bad entry of each chain:</p>
      <ul>
        {faults.slice(0, 50).map((fault) => (
          <li key={`${fault.chain}/${fault.seq}`}>{faultText(fault)}</li>
        ))}
      </ul>
    </Banner>
  );
}
