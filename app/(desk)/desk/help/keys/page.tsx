import type { Metadata } from "next";
import { deskPages } from "@/app/(desk)/desk-pages";
import { keysAreOn } from "@/app/keys-preference";
import { requireActor } from "@/app/session";
import { deskKeys, pageKeys } from "@/components/desk/desk-page";
import { KeyList } from "@/components/desk/key-list";
import { ActionForm } from "@/components/ui/action-form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { mailIsKept } from "../../mail/kept";
import { switchKeys } from "./actions";

export const metadata: Metadata = { title: "Keys" };

export default async function KeysPage() {
  const actor = await requireActor("/desk/help/keys");
  const on = await keysAreOn();
  return (
    <>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="Keys"
        lead={
          on
            ? "They work on every page of the desk, and never while you type. All they do can be done without them."
            : "They are switched off in this browser. All they do can be done without them."
        }
      />
      <ActionForm
        action={switchKeys}
        hidden={{ keys: on ? "off" : "on" }}
        submit={on ? "Switch the keys off" : "Switch the keys on"}
        submitKind="quiet"
      />
      <Section title="Everywhere">
        <KeyList keys={deskKeys} />
      </Section>
      <Section title="Pages: first g, then">
        <KeyList keys={pageKeys(deskPages(actor, mailIsKept()))} />
      </Section>
    </>
  );
}
