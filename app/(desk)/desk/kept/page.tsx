import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import styles from "./kept.module.css";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { When } from "@/components/ui/when";
import { readDraft } from "@/lib/casework/keep-draft";
import { placeAfter } from "@/lib/forms/sign-in";

export const metadata: Metadata = { title: "What you had typed" };

/** After a session ended in the middle of a form, for a browser without script: nothing was sent, nothing is lost. */
export default async function KeptPage({ searchParams }: { searchParams: Promise<Readonly<Record<string, unknown>>> }) {
  const { back } = await searchParams;
  const place = placeAfter(typeof back === "string" ? back : undefined);
  const actor = await requireActor(`/desk/kept?back=${encodeURIComponent(place)}`);
  const draft = await readDraft(actor, "signed-out");
  const fields = Object.entries(draft?.typed ?? {}).filter(([, value]) => String(value) !== "");
  return (
    <>
      <PageHead
        title="What you had typed"
        lead="You were signed out before it was sent, so nothing was done. Open the form again and copy what you need."
        actions={<LinkButton href={place}>Open the form again</LinkButton>}
      />
      {draft && (
        <p>
          Kept <When at={draft.savedAt} />
        </p>
      )}
      <dl className={styles["fields"]}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{[value].flat().join("\n")}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
