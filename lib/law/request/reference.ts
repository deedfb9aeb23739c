/** Crockford's alphabet: no I, L, O or U, so that a reference survives the telephone. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 9;

/**
 * The desk's own reference, `WD-7KQ4M-2XPRC`: nine random symbols (45 bits, so nobody outside can count or guess
 * requests) and one that checks them.
 *
 * @param random at least nine random bytes
 */
export function reference(random: Uint8Array): string {
  const body = Array.from({ length }, (_, place) => alphabet.charAt((random[place] ?? 0) % alphabet.length)).join("");
  return written(body + check(body));
}

/** Reads a reference as people type or say it: spaces, dashes and look-alike letters do not matter; null when it is none. */
export function readReference(text: string): string | null {
  const said = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  // Only a reference that is said in full has the prefix to lose: the symbols themselves may begin with W and D.
  const symbols = said.length === length + 3 ? said.replace(/^WD/, "") : said;
  const folded = symbols.replace(/O/g, "0").replace(/[IL]/g, "1");
  if (folded.length !== length + 1 || [...folded].some((symbol) => !alphabet.includes(symbol))) return null;
  const body = folded.slice(0, length);
  return folded.endsWith(check(body)) ? written(folded) : null;
}

function written(symbols: string): string {
  return `WD-${symbols.slice(0, 5)}-${symbols.slice(5)}`;
}

/** A weighted sum modulo 31: prime, so that one wrong symbol and two swapped neighbours both show. */
function check(body: string): string {
  const sum = [...body].reduce((total, symbol, place) => total + (place + 1) * alphabet.indexOf(symbol), 0);
  return alphabet.charAt(sum % 31);
}
