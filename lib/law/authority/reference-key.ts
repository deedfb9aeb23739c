/** Format characters, fillers and variation selectors: there in the text, never on the screen. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
const dashes = /[\p{Pd}\u2212]/gu;

/**
 * An authority's own reference, folded so that two spellings of one number meet: width, case, blanks, invisible
 * characters and kinds of dash do not tell references apart. For finding possible duplicates only; what is stored and
 * shown is the reference to the letter. Empty when nothing visible is in it.
 */
export function referenceKey(reference: string): string {
  return visible(reference).toLowerCase().replace(dashes, "-").replaceAll(/\s+/g, " ").replaceAll(/ ?- ?/g, "-");
}

/** Our own intake reference as it is compared: width, outer blanks and invisible characters do not count; case does. */
export function intakeKey(reference: string): string {
  return visible(reference);
}

/** Rows of the walled compartment keep their numbers apart, so that none outside ever meets one of theirs. */
const inside = "national_security/";

/** The number of a row as it is stored. */
export function storedIntakeRef(reference: string, walled: boolean): string {
  return walled ? `${inside}${reference}` : reference;
}

/** The number of a row as its file stated it. */
export function shownIntakeRef(stored: string): string {
  return stored.startsWith(inside) ? stored.slice(inside.length) : stored;
}

/** Whether no file may use this number, whoever has it or not. */
export function intakeRefReserved(reference: string): boolean {
  return reference.startsWith(inside);
}

function visible(text: string): string {
  return text.normalize("NFKC").replace(invisible, "").trim();
}
