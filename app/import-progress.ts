import type { ImportProgress } from "@/lib/casework/import-requests";

/**
 * How far the imports of this process are, by their file's id. Only for a bar on the screen: another process of the
 * installation knows nothing of it, and then the bar shows that something is under way, not how much.
 */
declare global {
  var writdeskImports: Map<string, ImportProgress> | undefined;
}
const running = (globalThis.writdeskImports ??= new Map<string, ImportProgress>());

export function noteProgress(documentId: string, progress: ImportProgress | null): void {
  if (progress) running.set(documentId, progress);
  else running.delete(documentId);
}

export function progressOf(documentId: string): ImportProgress | null {
  return running.get(documentId) ?? null;
}
