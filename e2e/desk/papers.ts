import { plainPdf } from "@/bin/plain-pdf";

/** A file as a browser's file field takes it. */
export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A PDF that says what it is told to say. */
export function paper(name: string, ...lines: readonly string[]): Paper {
  return { name, mimeType: "application/pdf", buffer: plainPdf(lines) };
}

/** Letters and digits that nobody else's journey has: every journey's references are its own. */
export function unique(): string {
  return Math.random().toString(36).slice(2, 8).toUpperCase();
}

/** `YYYY-MM-DD`, so many days before today in UTC. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD`, the day that it is now in a zone, or so many days later. */
export function todayIn(timeZone: string, later = 0): string {
  const at = new Date(Date.now() + later * 86_400_000);
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}
