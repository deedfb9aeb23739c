import { Facts } from "@/components/ui/facts";
import { Mono } from "@/components/ui/mono";
import { When } from "@/components/ui/when";
import { ReleaseStateTag } from "./release-state";
import type { ReleaseRow } from "./releases-table";

/** Who did what to this version, and the digest that names its bytes. */
export function ReleaseFacts({ release }: { release: Omit<ReleaseRow, "id" | "inDoubt"> }) {
  const { state, preparedBy, preparedAt, releasedBy, releasedAt, correction, digest } = release;
  return (
    <Facts
      items={[
        { term: "State", value: <ReleaseStateTag state={state} /> },
        { term: "Prepared", value: <By name={preparedBy} at={preparedAt} /> },
        ...(releasedAt ? [{ term: "Released", value: <By name={releasedBy ?? ""} at={releasedAt} /> }] : []),
        ...(correction === null ? [] : [{ term: "Corrects", value: correction }]),
        {
          term: state === "released" ? "Digest" : "Digest so far",
          value: (
            <>
              <Mono long>{digest}</Mono>
              {state === "prepared" && " (the day of release goes into the final one)"}
            </>
          ),
        },
      ]}
    />
  );
}

function By({ name, at }: { name: string; at: Date }) {
  return (
    <>
      {name}, <When at={at} />
    </>
  );
}
