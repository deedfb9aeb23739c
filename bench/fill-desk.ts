import { keepPerson } from "@/lib/casework/keep-person";
import { operator } from "@/lib/casework/operator";
import { signIn } from "@/lib/casework/sign-in";
import type { Actor, Role } from "@/lib/law/permission/role";
import { periodNamed, rangeIn, type ReportPeriod } from "@/lib/law/transparency/period";
import { now } from "@/lib/platform/clock";
import { hashPassword, tryKey, verifyPassword } from "@/lib/platform/password";
import { sealSession, sessionCookie } from "@/lib/platform/session-cookie";

/** Who works at the bench's desk, and the time its history fills. */
export interface Desk {
  readonly clerk: Actor;
  readonly publishers: readonly [Actor, Actor];
  /** The header of somebody signed in, by a session as the form opens it. */
  readonly cookie: string;
  /** The last two half-years that are over, the older first. */
  readonly periods: readonly [ReportPeriod, ReportPeriod];
  readonly at: Date;
}

/** People, through casework; the requests come with the measured imports. */
export async function fillDesk(): Promise<Desk> {
  const at = now();
  const clerk = await person("clerk", ["intake", "reviewer"], at);
  const publishers = [await person("first", ["publisher"], at), await person("second", ["publisher"], at)] as const;
  const lock = { verify: verifyPassword, tryKey };
  const opened = await signIn({ email: clerk.email, password, device: "The bench" }, lock, at);
  if (!opened.ok) throw new Error(`Nobody could sign in: ${opened.refusal.code}`);
  const cookie = `${sessionCookie().name}=${await sealSession(opened.value.sessionId)}`;
  return { clerk, publishers, cookie, periods: lastHalves(at), at };
}

const password = "long enough, and used for a minute";

async function person(name: string, roles: readonly Role[], at: Date): Promise<Actor> {
  const given = { email: `${name}@bench.example`, name: `Invented ${name}`, roles, password };
  const kept = await keepPerson(operator, given, hashPassword, at);
  if (!kept.ok) throw new Error(`${name} could not be added: ${kept.refusal.code}`);
  return kept.value;
}

function lastHalves(at: Date): readonly [ReportPeriod, ReportPeriod] {
  const year = at.getUTCFullYear();
  const labels = [year - 2, year - 1, year].flatMap((one) => [`${one}-h1`, `${one}-h2`]);
  const over = labels.flatMap((label) => periodNamed(label) ?? []).filter((period) => rangeIn("UTC", period).to <= at);
  const [older, newer] = over.slice(-2);
  if (!older || !newer) throw new Error("The calendar has no half-years");
  return [older, newer];
}
