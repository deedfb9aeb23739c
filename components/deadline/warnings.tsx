import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { FormAction } from "@/lib/forms/form-state";
import styles from "./warnings.module.css";

export interface WarningShown {
  readonly clockId: string;
  readonly reference: string;
  readonly words: string;
  readonly expired: boolean;
  readonly at: Date;
  readonly dueAt: Date | null;
  readonly zone: string;
}

interface WarningsProps {
  readonly warnings: readonly WarningShown[];
  readonly see: FormAction;
  readonly now: Date;
  /** On the request's own page its reference is not said again. */
  readonly named?: boolean;
}

/** Up to here they stand open. */
const most = 4;

/** What the reader was told of and has not said that they saw; nothing where there is none. */
export function Warnings({ warnings, ...rest }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <Section
      title="You were warned"
      id="warnings"
      aside={`${warnings.length} clock${warnings.length === 1 ? "" : "s"}, not seen yet`}
    >
      <div className={styles["all"]}>
        <WarningList warnings={warnings.slice(0, most)} {...rest} />
        {warnings.length > most && (
          <Disclosure summary={`${warnings.length - most} more`}>
            <WarningList warnings={warnings.slice(most)} {...rest} />
          </Disclosure>
        )}
        {warnings.length > 1 && (
          <ActionForm
            action={rest.see}
            submit={`All ${warnings.length} seen`}
            submitKind="quiet"
            label="All seen"
            hidden={{ clockIds: warnings.map(({ clockId }) => clockId).join(",") }}
          />
        )}
      </div>
    </Section>
  );
}

function WarningList({ warnings, see, now, named = true }: WarningsProps) {
  return (
    <ul className={styles["warnings"]}>
      {warnings.map((warning) => (
        <li key={warning.clockId}>
          <div>
            <p>
              <Tag tone={warning.expired ? "overdue" : "soon"}>{warning.expired ? "Over" : "Warning"}</Tag>{" "}
              {named && (
                <Link href={`/desk/requests/${warning.reference}#deadlines`} prefetch={false}>
                  <Mono>{warning.reference}</Mono>
                </Link>
              )}{" "}
              {warning.words}
            </p>
            <p className={styles["when"]}>
              <Moment warning={warning} now={now} />
            </p>
          </div>
          <ActionForm
            action={see}
            submit="Seen"
            submitKind="quiet"
            label={`Seen: ${warning.reference}, ${warning.words}`}
            hidden={{ clockIds: warning.clockId }}
          />
        </li>
      ))}
    </ul>
  );
}

function Moment({ warning: { expired, at, dueAt, zone }, now }: { warning: WarningShown; now: Date }) {
  const since = <When at={at} zone={zone} now={now} />;
  if (expired) return <>Over since {since}</>;
  if (dueAt === null) return <>Reached {since}; it stands still now</>;
  return (
    <>
      Reached {since}; it ends <When at={dueAt} zone={zone} />
    </>
  );
}
