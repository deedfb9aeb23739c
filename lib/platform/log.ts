/** What a line of the log may say: ids, counts and names of events. Never a person's name, an account, or content. */
export type LogLine = { readonly event: string } & Readonly<
  Record<string, string | number | boolean | null | undefined>
>;

/** One JSON object a line on stdout, where a service manager or a container collects it. */
export function log(line: LogLine): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}
