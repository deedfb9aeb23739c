import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { usSideWords } from "@/lib/law/shared/us-states";
import { type Stage, stages } from "@/lib/law/request/stage";

interface AuthorityFactsProps {
  authority: {
    readonly countryLabel: string;
    readonly state: string | null;
    readonly domains: readonly string[];
    readonly email: string | null;
    readonly callbackNumber: string | null;
    readonly callbackSource: string | null;
  };
}

export function AuthorityFacts({ authority }: AuthorityFactsProps) {
  const { countryLabel, state, domains, email, callbackNumber, callbackSource } = authority;
  return (
    <Facts
      items={[
        { term: "Country", value: state === null ? countryLabel : `${countryLabel}: ${usSideWords(state)}` },
        { term: "Mail domains", value: domains.length > 0 ? <Mono long>{domains.join(", ")}</Mono> : "None kept" },
        { term: "E-mail for letters", value: email ?? "None kept: no redirect letter can be sent" },
        {
          term: "Call-back number",
          value: callbackNumber === null ? "None kept" : `${callbackNumber} (from: ${callbackSource ?? "not said"})`,
        },
      ]}
    />
  );
}

interface RequestOf {
  readonly id: string;
  readonly reference: string;
  readonly agencyReference: string;
  readonly stage: Stage;
  readonly receivedAt: Date;
  readonly receivedZone: string;
}

/** The newest requests of an authority, as far as the reader may see them. */
export function AuthorityRequests({ requests }: { requests: readonly RequestOf[] }) {
  return (
    <Section title="Newest requests">
      {requests.length === 0 ? (
        <Empty title="No request of this authority is open to you" />
      ) : (
        <Table
          stack
          caption="Newest requests of this authority"
          captionHidden
          columns={[
            { key: "reference", header: "Reference" },
            { key: "theirs", header: "Their reference" },
            { key: "stage", header: "Stage" },
            { key: "received", header: "Received" },
          ]}
          rows={requests.map(({ id, reference, agencyReference, stage, receivedAt, receivedZone }) => ({
            key: id,
            cells: {
              reference: (
                <Link href={`/desk/requests/${reference}`} prefetch={false}>
                  <Mono>{reference}</Mono>
                </Link>
              ),
              theirs: agencyReference,
              stage: stages[stage].words,
              received: <When at={receivedAt} zone={receivedZone} />,
            },
          }))}
        />
      )}
    </Section>
  );
}
