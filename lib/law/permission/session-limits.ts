/**
 * How long a sign-in lasts, in minutes. Source: NIST SP 800-63B-3 §4.2.3 (AAL2), 12 hours at most and 30 minutes
 * without use.
 */
export const sessionLimits = {
  idle: { minutes: 30, words: "after 30 minutes without use" },
  whole: { minutes: 12 * 60, words: "12 hours after signing in" },
} as const satisfies Record<string, { minutes: number; words: string }>;

export interface SessionFacts {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export function sessionEnds(from: Date): Date {
  return new Date(from.getTime() + sessionLimits.whole.minutes * 60_000);
}

/** Whether a session still lets its person in. One seen in the future (a clock set back) does not. */
export function sessionStands({ lastSeenAt, expiresAt, revokedAt }: SessionFacts, now: Date): boolean {
  const unused = now.getTime() - lastSeenAt.getTime();
  return revokedAt === null && now < expiresAt && unused < sessionLimits.idle.minutes * 60_000;
}

/**
 * How long a guesser waits before the next try, in seconds: nothing for the first five failures, then twice as long
 * each time, a quarter of an hour at most, so that nobody can lock a colleague out for good.
 */
export function secondsToWait(failures: number): number {
  return failures < 5 ? 0 : Math.min(15 * 60, 15 * 2 ** (failures - 5));
}

/** Failures are forgotten after a day without another. */
export const triesForgottenAfterHours = 24;
