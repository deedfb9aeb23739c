/** A fact as JSON can say it. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainFacts;
export type PlainFacts = { readonly [key: string]: PlainValue };
