import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { When } from "@/components/ui/when";
import type { FormAction } from "@/lib/forms/form-state";
import styles from "./deadline-feed.module.css";

interface DeadlineFeedProps {
  readonly feed: { readonly createdAt: Date; readonly lastUsedAt: Date | null } | null;
  readonly make: FormAction;
  readonly stop: FormAction;
  readonly now: Date;
}

/** What such an address gives away, whether one stands, and the buttons that make and stop it. */
export function DeadlineFeed({ feed, make, stop, now }: DeadlineFeedProps) {
  return (
    <>
      <Section title="What it shows">
        <div className={styles["feed"]}>
          <p>
            For each deadline its instant, whose time it is, and the reference. No authority, instrument, customer or
            account, and nothing of the national-security compartment.
          </p>
          <p>
            A calendar program cannot sign in, so whoever has the address can read this. Subscribe to it in a program of
            your own; if it was seen by others, make another.
          </p>
        </div>
      </Section>
      <Section title="Your address">
        <div className={styles["feed"]}>
          {feed === null ? (
            <p>There is none.</p>
          ) : (
            <p>
              Made <When at={feed.createdAt} now={now} />,{" "}
              {feed.lastUsedAt === null ? (
                "not read by any calendar yet."
              ) : (
                <>
                  last read <When at={feed.lastUsedAt} now={now} />.
                </>
              )}{" "}
              It is not kept, and cannot be shown again.
            </p>
          )}
          <ActionForm
            action={make}
            label="Make an address"
            submit={feed === null ? "Make an address" : "Make another, and stop this one"}
          />
          {feed !== null && <ActionForm action={stop} label="Stop the address" submit="Stop it" submitKind="quiet" />}
        </div>
      </Section>
    </>
  );
}
