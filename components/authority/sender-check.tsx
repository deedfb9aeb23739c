import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { Mono } from "@/components/ui/mono";
import { ShownDomain } from "@/components/authority/shown-domain";
import { type Sign, signs } from "@/lib/law/authority/look-twice";
import type { SenderDomain } from "@/lib/law/authority/sender";

export interface SenderView {
  readonly domains: readonly SenderDomain[];
  readonly signs: readonly Sign[];
  /** The domains kept for the authority it writes for. */
  readonly list: readonly string[];
}

/** The sender’s domain beside the list, decoded, and what should make a person look twice. */
export function SenderCheck({ sender }: { sender: SenderView }) {
  return (
    <>
      <Facts
        items={[
          {
            term: "Domains of this authority",
            value: sender.list.length > 0 ? <Mono long>{sender.list.join(", ")}</Mono> : "None kept",
          },
          ...sender.domains.map((domain) => ({ term: domain.address, value: <Compared domain={domain} /> })),
        ]}
      />
      {sender.signs.length > 0 && (
        <Banner kind="warning" heading="Look twice">
          <ul>
            {sender.signs.map((sign) => (
              <li key={sign}>{signs[sign]}.</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

function Compared({ domain }: { domain: SenderDomain }) {
  const { shown, onList, imitates } = domain;
  return (
    <>
      <Mono long>
        <ShownDomain text={shown} />
      </Mono>{" "}
      {onList ? "is on the list; that alone is a weak check" : "is not on the list"}
      {imitates && (
        <>
          {" "}
          and imitates <Mono long>{imitates.known}</Mono>
        </>
      )}
    </>
  );
}
