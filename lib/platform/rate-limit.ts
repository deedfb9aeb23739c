import { createHash } from "node:crypto";

interface Window {
  readonly began: number;
  count: number;
}

/**
 * Counts in fixed windows, in this process: with several web processes each counts its own. Enough against a client
 * that runs wild; a flood is for the front.
 */
export function makeRateLimit(perWindow: number, windowSeconds: number) {
  const windows = new Map<string, Window>();

  /** Seconds to wait; 0 when this one may go on. */
  return function secondsToWait(who: string, now: Date): number {
    const [key, at] = [createHash("sha256").update(who).digest("base64"), now.getTime()];
    const length = windowSeconds * 1000;
    if (windows.size > 10_000) for (const [old, { began }] of windows) if (at - began >= length) windows.delete(old);
    const known = windows.get(key);
    const window = known && at - known.began >= 0 && at - known.began < length ? known : { began: at, count: 0 };
    windows.set(key, window);
    window.count += 1;
    return window.count > perWindow ? Math.ceil((window.began + length - at) / 1000) : 0;
  };
}
