/**
 * Ends this process well when it is asked to: SIGTERM, Ctrl-C, or the process that started it going away.
 * A second Ctrl-C, or ten seconds, end it in any case.
 */
export function onShutdown(close: () => Promise<void>): void {
  let asked = 0;
  const end = () => {
    asked += 1;
    if (asked > 1) process.exit(1);
    setTimeout(() => process.exit(1), 10_000).unref();
    close().then(
      () => process.exit(0),
      (cause: unknown) => {
        console.error(cause);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", end).on("SIGTERM", end);
  if (process.env["npm_lifecycle_event"]) whenOrphaned(end);
  // Only there when another process of ours started this one and speaks with it.
  if (process.channel) process.once("disconnect", end);
}

/**
 * npm runs us through a shell. A signal sent to npm ends that shell and never reaches us: all we see is another parent.
 * Without npm a changed parent means nothing, as a server may outlive the terminal it was started from.
 */
function whenOrphaned(end: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 300);
  watch.unref();
}
