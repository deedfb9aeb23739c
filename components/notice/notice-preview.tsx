import Link from "next/link";
import { LetterSheet } from "@/components/letters/letter-sheet";
import { HeldExplanation } from "@/components/notice/held-explanation";
import { ActionForm } from "@/components/ui/action-form";
import { Banner } from "@/components/ui/banner";
import { When } from "@/components/ui/when";
import { whenParts } from "@/components/ui/when-text";
import type { FormAction } from "@/lib/forms/form-state";
import type { NoticeStanding } from "@/lib/law/notice/standing";
import type { Letter, LetterDesk } from "@/lib/law/shared/letter";
import styles from "./notice.module.css";

interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A notice as it would leave now. */
export interface PreviewedNotice {
  readonly reference: string;
  readonly version: number;
  readonly noticeId: string;
  readonly customerName: string;
  readonly zone: string;
  readonly standing: NoticeStanding;
  readonly mayReveal: boolean;
  readonly letter: Letter;
  readonly desk: LetterDesk;
  readonly recipient: Contact;
  readonly contacts: readonly Contact[];
  readonly digest: string;
}

interface PreviewProps {
  readonly notice: PreviewedNotice;
  /** Null: this reader may look and not send. */
  readonly action: FormAction | null;
  readonly now: Date;
  /** Where the preview for another contact stands. */
  readonly contactHref: (contactId: string) => string;
}

/** The letter to the last word, to whom exactly, and the button that sends just this. */
export function NoticePreview({ notice, action, now, contactHref }: PreviewProps) {
  const { contacts, customerName, desk, letter, recipient, standing, zone } = notice;
  const { day, time, zone: name } = whenParts(now, zone);
  return (
    <div className={styles["preview"]}>
      {standing.kind === "held" && (
        <HeldExplanation until={standing.until} issuedBy={standing.order.issuedBy} zone={zone} />
      )}
      {standing.kind === "deferred" && (
        <Banner kind="info" heading="Put off by two persons">
          <p>
            It falls due by itself after <When at={standing.until} zone={zone} />, or when the deferral is ended.
          </p>
        </Banner>
      )}
      {notice.mayReveal && (
        <Banner kind="warning" heading="Telling of this request may reveal another">
          <p>Another request about the same account is under secrecy. Ask Senior counsel before you send this.</p>
        </Banner>
      )}
      {contacts.length > 1 && (
        <p>
          {customerName} named {contacts.length} contacts. This letter is for {recipient.name}; see it for{" "}
          {contacts
            .filter((contact) => contact.id !== recipient.id)
            .map((contact, place) => (
              <span key={contact.id}>
                {place > 0 && ", "}
                <Link href={contactHref(contact.id)}>
                  {contact.name} ({contact.email})
                </Link>
              </span>
            ))}
          .
        </p>
      )}
      <LetterSheet
        letter={letter}
        letterhead={[desk.provider]}
        sender={`${desk.name}, ${desk.provider} <${desk.email}>`}
        recipient={recipient.email}
        written={`${day}, ${time} ${name}`}
        sent={null}
      />
      {action !== null && standing.kind !== "held" && standing.kind !== "deferred" && (
        <SendForm notice={notice} action={action} />
      )}
    </div>
  );
}

function SendForm({ notice, action }: { notice: PreviewedNotice; action: FormAction }) {
  const { customerName, digest, noticeId, recipient, reference, standing, version, zone } = notice;
  if (standing.kind !== "due" && standing.kind !== "bounced") return null;
  const hidden = { reference, step: "send-notice", version, noticeId, contactId: recipient.id, digest };
  return (
    <ActionForm
      action={action}
      hidden={hidden}
      submit={`Send it to ${recipient.email}`}
      zone={zone}
      label="Send the notice"
    >
      {standing.kind === "bounced" && (
        <Banner kind="warning" heading="The last letter to this customer was refused by their mail server">
          <p>Make sure that the address is right; this is sent as a new letter.</p>
        </Banner>
      )}
      <p>
        {recipient.name} of {customerName} gets this letter, as it stands above, as soon as the worker has handed it
        over. It cannot be called back. Should the facts or the address change before you press the button, nothing is
        sent and you see the new letter first.
      </p>
    </ActionForm>
  );
}
