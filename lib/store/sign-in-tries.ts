import { secondsToWait, triesForgottenAfterHours } from "@/lib/law/permission/session-limits";
import { asNobody } from "@/lib/store/database";

/**
 * Counts a try before the password is looked at, so that a hundred tries at once are not all the first. Under the
 * row's lock; a success takes the count away again.
 *
 * @param key an HMAC of the e-mail, whether anybody has it or not
 * @returns the instant from which the next try is taken, when this one is not; null when it may go on
 */
export async function takeTry(key: string, now: Date): Promise<Date | null> {
  return asNobody(async (tx) => {
    await tx.$executeRaw`INSERT INTO "SignInTry" (key, failures, since) VALUES (${key}, 0, ${now}) ON CONFLICT DO NOTHING`;
    const [row] = await tx.$queryRaw<{ failures: number; since: Date }[]>`
      SELECT failures, since FROM "SignInTry" WHERE key = ${key} FOR UPDATE`;
    const forgotten = !row || now.getTime() - row.since.getTime() > triesForgottenAfterHours * 3_600_000;
    const failures = forgotten ? 0 : row.failures;
    const until = forgotten ? now : new Date(row.since.getTime() + secondsToWait(failures) * 1000);
    if (until > now) return until;
    await tx.signInTry.update({ where: { key }, data: { failures: failures + 1, since: now } });
    return null;
  });
}

export async function forgetTries(key: string): Promise<void> {
  await asNobody((tx) => tx.signInTry.deleteMany({ where: { key } }));
}
