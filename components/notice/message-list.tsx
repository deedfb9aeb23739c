import { Banner } from "@/components/ui/banner";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/text-field";
import { Table } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import type { FormAction } from "@/lib/forms/form-state";
import {
  alarmText,
  deliveryAlarm,
  type DeliveryState,
  deliveryWords,
  type LetterKind,
} from "@/lib/law/notice/delivery";
import styles from "./notice.module.css";

export interface ListedMessage {
  readonly id: string;
  readonly kind: LetterKind;
  readonly recipient: string;
  readonly subject: string;
  readonly state: DeliveryState;
  readonly createdAt: Date;
  readonly attempts: readonly ListedTry[];
}

interface ListedTry {
  readonly number: number;
  readonly startedAt: Date;
  readonly result: string | null;
  readonly detail: string | null;
}

interface MessagesProps {
  readonly reference: string;
  readonly messages: readonly ListedMessage[];
  readonly zone: string;
  readonly now: Date;
  /** When the notices are due; letters to the authority have no deadline of their own. */
  readonly noticesDueAt: Date | null;
  /** Null: this reader may not settle a message whose outcome is unknown. */
  readonly settle: SettleActions | null;
}

/** What a person may do about a message whose outcome is unknown. */
export interface SettleActions {
  readonly release: FormAction;
  readonly confirm: FormAction;
}

/** What was sent for a request, every try, and the ones a person must look at. */
export function MessageList({ reference, messages, zone, now, noticesDueAt, settle }: MessagesProps) {
  return (
    <Table
      stack
      caption="Letters of this request"
      captionHidden
      columns={[
        { key: "subject", header: "Letter" },
        { key: "recipient", header: "To" },
        { key: "written", header: "Written" },
        { key: "state", header: "State" },
      ]}
      rows={messages.map((message) => ({
        key: message.id,
        cells: {
          subject: message.subject,
          recipient: message.recipient,
          written: <When at={message.createdAt} zone={zone} />,
          state: (
            <>
              {deliveryWords[message.state]}
              <Alarm message={message} now={now} dueAt={message.kind === "notice" ? noticesDueAt : null} />
              <Tries tries={message.attempts} zone={zone} />
              {message.state === "unconfirmed" && settle !== null && (
                <>
                  <ArrivedForm reference={reference} message={message} zone={zone} action={settle.confirm} />
                  <ReleaseForm reference={reference} message={message} zone={zone} action={settle.release} />
                </>
              )}
            </>
          ),
        },
      }))}
    />
  );
}

function Alarm({ message, now, dueAt }: { message: ListedMessage; now: Date; dueAt: Date | null }) {
  const alarm = deliveryAlarm({ state: message.state, tries: message.attempts.length, dueAt }, now);
  if (alarm === null) return null;
  return <Banner kind={alarm === "bounced" ? "danger" : "warning"}>{alarmText(alarm, message.kind)}</Banner>;
}

function Tries({ tries, zone }: { tries: readonly ListedTry[]; zone: string }) {
  if (tries.length === 0) return null;
  return (
    <Disclosure summary={tries.length === 1 ? "One try" : `${tries.length} tries`}>
      <ol className={styles["tries"]}>
        {tries.map(({ number, startedAt, result, detail }) => (
          <li key={number}>
            <When at={startedAt} zone={zone} />: {result === null ? "under way" : result.replaceAll("_", " ")}
            {detail ? `, “${detail}”` : ""}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

interface SettleProps {
  readonly reference: string;
  readonly message: ListedMessage;
  readonly zone: string;
  readonly action: FormAction;
}

/** Settles a message as arrived, with how we know. */
function ArrivedForm({ reference, message, zone, action }: SettleProps) {
  return (
    <Disclosure summary="It did arrive">
      <ActionForm
        action={action}
        hidden={{ reference, messageId: message.id }}
        submit="Record that it arrived"
        zone={zone}
        label={`Record that “${message.subject}” arrived`}
      >
        <TextArea
          name="why"
          label="How we know"
          rows={2}
          help="Who told you, when and by what way: it goes on the record."
        />
      </ActionForm>
    </Disclosure>
  );
}

/** Sends a message again although it may have arrived. */
function ReleaseForm({ reference, message, zone, action }: SettleProps) {
  return (
    <Disclosure summary="Send it again">
      <ActionForm
        action={action}
        hidden={{ reference, messageId: message.id }}
        submit="Send it again"
        zone={zone}
        label={`Send “${message.subject}” again`}
      >
        <TextArea name="why" label="Why it is sent again" rows={2} help="Ask the recipient first, if you can." />
        <p>The same letter leaves under the same number. If it had arrived, the recipient sees it twice.</p>
      </ActionForm>
    </Disclosure>
  );
}
