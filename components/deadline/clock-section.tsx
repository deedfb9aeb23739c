import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { ClockCard, type ClockView } from "./clock-card";
import styles from "./clock-section.module.css";

/** Every clock of a request: those that run or stand still, the answer first; what has ended lies folded below. */
export function ClockSection({ clocks, now }: { clocks: readonly ClockView[]; now: Date }) {
  if (clocks.length === 0) return null;
  const open = clocks.filter(({ endedAt }) => endedAt === null);
  const ended = clocks.filter(({ endedAt }) => endedAt !== null);
  return (
    <Section title="Deadlines" id="deadlines" aside={asideOf(open)}>
      {open.length === 0 ? (
        <p className={styles["none"]}>No clock runs any more.</p>
      ) : (
        <ol className={styles["clocks"]}>
          {open.map((clock) => (
            <ClockCard key={clock.id} clock={clock} now={now} />
          ))}
        </ol>
      )}
      {ended.length > 0 && (
        <Disclosure summary={ended.length === 1 ? "One clock has ended" : `${ended.length} clocks have ended`}>
          <ol className={styles["clocks"]}>
            {ended.map((clock) => (
              <ClockCard key={clock.id} clock={clock} now={now} />
            ))}
          </ol>
        </Disclosure>
      )}
    </Section>
  );
}

function asideOf(open: readonly ClockView[]): string | undefined {
  const still = open.filter(({ dueAt }) => dueAt === null).length;
  const running = open.length - still;
  const parts = [...(running > 0 ? [`${running} running`] : []), ...(still > 0 ? [`${still} standing still`] : [])];
  return parts.length === 0 ? undefined : parts.join(", ");
}
