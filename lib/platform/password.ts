import { createHmac, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { environment } from "@/lib/platform/environment";

/** Argon2id (the library's own choice) with 19 MiB, two passes. Source: OWASP Password Storage Cheat Sheet, its least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Without a hash the same work is done on one that nobody knows the password of, and the answer is no. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const right = await verify(kept ?? (await nobodysHash()), password.normalize("NFKC")).catch(() => false);
  return right && kept !== null;
}

/** What failed tries are counted under: neither the e-mail nor anything it could be found from without our secret. */
export function tryKey(email: string): string {
  return createHmac("sha256", environment().authSecret).update(`sign-in try ${email}`).digest("hex");
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  return (nobody ??= hashPassword(randomBytes(24).toString("base64")));
}
