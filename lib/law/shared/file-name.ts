import { oneLine } from "@/lib/law/shared/letter";

const longest = 200;
const longestEnding = 12;

/**
 * A file's name as it is kept: for reading only, it never becomes a path. A long one is shortened before its ending,
 * which says what the file is.
 *
 * @param otherwise for a file without a name
 */
export function shownFileName(name: string, otherwise: string): string {
  const last = Array.from(oneLine(name).split(/[/\\]/).pop() ?? "");
  if (last.length <= longest) return last.join("") || otherwise;
  const dot = last.lastIndexOf(".");
  const ending = dot > 0 && last.length - dot <= longestEnding ? last.slice(dot) : [];
  return [...last.slice(0, longest - ending.length - 1), "…", ...ending].join("");
}
