/**
 * What became of one try to hand a message to the mail server.
 *
 * `accepted`: it answered 2xx to the whole message. `refused_*`: certainly not taken; `code` is its reply, null when
 * nothing was ever sent. `unknown`: the message was on its way and no answer came; it may or may not have been taken,
 * and only a person may send it again.
 */
export type MailResult =
  | { readonly outcome: "accepted"; readonly response: string }
  | {
      readonly outcome: "refused_temporarily" | "refused_permanently";
      readonly code: number | null;
      readonly text: string;
    }
  | { readonly outcome: "unknown"; readonly why: string };

/** How far a try had come when it ended: the one thing that tells "certainly not sent" from "unknown". */
export interface MailProgress {
  /** The session was open and the envelope (sender, recipient) was being given. */
  readonly envelope: boolean;
  /** The first byte of the message was written. Before that nothing can have been taken. */
  readonly begun: boolean;
}

/**
 * Judges a failed try by the server's reply code alone; without one, by whether the message was begun.
 *
 * A 5xx before the envelope (greeting, sign-in) is about our session and not about this message, so it is only
 * temporary: a wrong password for an hour must not bounce a day's notices.
 */
export function failedTry(code: number | undefined, text: string, progress: MailProgress): MailResult {
  if (code !== undefined && code >= 400 && code <= 599) {
    const permanently = code >= 500 && progress.envelope;
    return { outcome: permanently ? "refused_permanently" : "refused_temporarily", code, text };
  }
  if (!progress.begun) return { outcome: "refused_temporarily", code: null, text: `Nothing was sent: ${text}` };
  return { outcome: "unknown", why: text };
}
