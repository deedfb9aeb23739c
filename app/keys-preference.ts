import { cookies } from "next/headers";
import { sessionCookie } from "@/lib/platform/session-cookie";

const name = "writdesk-keys";
const year = 365 * 24 * 60 * 60;

/** Whether this browser's reader wants the keys of the desk: until they say no, yes. */
export async function keysAreOn(): Promise<boolean> {
  const jar = await cookies();
  return jar.get(name)?.value !== "off";
}

/** Kept in the browser, to be called in a server action only. */
export async function keepKeys(keys: "on" | "off"): Promise<void> {
  const jar = await cookies();
  jar.set(name, keys, { ...sessionCookie().options, maxAge: year });
}
