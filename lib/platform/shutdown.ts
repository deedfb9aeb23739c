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
  // Only there when another process of ours started this one and speaks with it.
  if (process.channel) process.once("disconnect", end);
}
