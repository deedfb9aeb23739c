/**
 * Whether a password must not be used: too short or too long to type, of few different characters, or the person's own
 * name or e-mail with a little around it. Source: NIST SP 800-63B-3 §5.1.1.2, with twelve characters for its eight.
 */
export function passwordWeak(password: string, email: string, name: string): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  const length = Array.from(plain).length;
  if (length < 12 || length > 256 || new Set(plain).size < 6 || inOneRow(plain)) return true;
  const own = [email, email.split("@")[0] ?? "", name.toLowerCase(), ...common].filter((word) => word.length > 3);
  return own.some((word) => plain.includes(word) && length - word.length < 6);
}

/** What guessers try first, with which a longer password must not begin and end. */
const common = ["password", "passwort", "qwertyuiop", "letmein", "iloveyou", "administrator", "changeme", "welcome"];

/** `abcdefghijkl`, `123456789012`: each the next, forwards or backwards. */
function inOneRow(text: string): boolean {
  const codes = Array.from(text, (symbol) => symbol.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, place) => code - (codes[place] ?? 0)));
  for (const round of [-9, 9]) steps.delete(round); // from 9 to 0 and back
  return steps.size === 1 && [1, -1].some((step) => steps.has(step));
}
