import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { NotConfirmed } from "@/components/requests/not-confirmed";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import styles from "./request-targets.module.css";

export interface TargetView {
  readonly id: string;
  /** Counted from one. */
  readonly position: number;
  readonly identifier: string;
  readonly customer: string | null;
  readonly ourRole: string | null;
  /** Where the data lies, in words: shown, and by itself no defence. */
  readonly region: string | null;
  readonly items: readonly { readonly id: string; readonly category: string; readonly service: string }[];
  readonly redirect: NotedStanding & {
    /** Whether that one is expected, or not apt, is a default that counsel has not confirmed. */
    readonly unconfirmed: boolean;
  };
  readonly notice: NotedStanding | null;
  readonly outcome: { readonly words: string; readonly tone: Tone };
}

interface NotedStanding {
  readonly words: string;
  readonly tone: Tone;
  readonly note: string | null;
}

/**
 * The accounts the request is about, each with whose it is, what is asked of it and how it stands.
 *
 * @param props.accounts as reports count them; imported history gives the number alone
 */
export function RequestTargets({ targets, accounts }: { targets: readonly TargetView[]; accounts: number }) {
  return (
    <Section title="Targets" id="targets" aside={accounts === 1 ? "1 account" : `${accounts} accounts`}>
      {targets.length === 0 ? (
        <p className={styles["soft"]}>No account is named: the figure is all that is known.</p>
      ) : (
        <Table
          stack
          caption="Accounts this request is about"
          captionHidden
          columns={columns}
          rows={targets.map((target) => ({
            key: target.id,
            cells: {
              position: target.position,
              account: <Account target={target} />,
              customer: <Customer target={target} />,
              redirect: <Noted standing={target.redirect} unconfirmed={target.redirect.unconfirmed} />,
              notice: target.notice ? <Noted standing={target.notice} /> : "None owed",
              outcome: <Standing {...target.outcome} />,
            },
          }))}
        />
      )}
    </Section>
  );
}

const columns = [
  { key: "position", header: "No.", numeric: true },
  { key: "account", header: "Account and what is asked" },
  { key: "customer", header: "Customer" },
  { key: "redirect", header: "Redirect" },
  { key: "notice", header: "Notice" },
  { key: "outcome", header: "Outcome" },
];

function Account({ target }: { target: TargetView }) {
  return (
    <>
      <Mono long>{target.identifier}</Mono>
      <ul className={styles["items"]}>
        {target.items.map((item) => (
          <li key={item.id}>
            {item.category}
            {item.service !== "" && ` · ${item.service}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Customer({ target }: { target: TargetView }) {
  if (target.customer === null) return <span className={styles["soft"]}>Not known yet</span>;
  return (
    <span className={styles["two"]}>
      {target.customer}
      {target.ourRole !== null && <span className={styles["soft"]}>{target.ourRole}</span>}
      {target.region !== null && <span className={styles["soft"]}>{target.region}</span>}
    </span>
  );
}

function Standing({ words, tone }: { words: string; tone: Tone }) {
  return (
    <span className={styles["standing"]}>
      <Tag tone={tone}>{words}</Tag>
    </span>
  );
}

function Noted({ standing, unconfirmed = false }: { standing: NotedStanding; unconfirmed?: boolean }) {
  return (
    <span className={styles["two"]}>
      <Tag tone={standing.tone}>{standing.words}</Tag>
      {standing.note !== null && <span className={styles["soft"]}>{standing.note}</span>}
      {unconfirmed && <NotConfirmed />}
    </span>
  );
}
