/** Reads one domain label as a person would see it (`xn--…` decoded, RFC 3492); null when it is not well formed. */
export function decodedLabel(label: string): string | null {
  if (!label.startsWith("xn--")) return label;
  return decoded(label.slice(4));
}

const base = 36;
const digits = "abcdefghijklmnopqrstuvwxyz0123456789";

function decoded(encoded: string): string | null {
  const split = encoded.lastIndexOf("-");
  const points = split > 0 ? Array.from(encoded.slice(0, split), (letter) => letter.charCodeAt(0)) : [];
  let point = 128;
  let bias = 72;
  let index = 0;
  let at = split > 0 ? split + 1 : 0;
  while (at < encoded.length) {
    const before = index;
    let weight = 1;
    for (let place = base; ; place += base) {
      const digit = digits.indexOf(encoded.charAt(at++) || "?");
      if (digit < 0) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(place - bias, 1), 26);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = points.length + 1;
    bias = adapted(index - before, length, before === 0);
    point += Math.floor(index / length);
    index %= length;
    if (point > 0x10ffff) return null;
    points.splice(index++, 0, point);
  }
  return String.fromCodePoint(...points);
}

function adapted(step: number, length: number, first: boolean): number {
  let delta = Math.floor(step / (first ? 700 : 2));
  delta += Math.floor(delta / length);
  let places = 0;
  for (; delta > 455; places += base) delta = Math.floor(delta / 35);
  return places + Math.floor((36 * delta) / (delta + 38));
}
