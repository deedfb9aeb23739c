/** Whether the store threw because the database does not answer. Known by name: the web server loads modules twice. */
export function isDatabaseGone(cause: unknown): boolean {
  return cause instanceof Error && cause.name === "DatabaseGone";
}
