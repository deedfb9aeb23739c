/** Why a request is made, as reports tell them apart. The order is the order they are printed in. */
export const requestCategories = [
  "criminal",
  "civil",
  "emergency",
  "preservation",
  "cross_border",
  "national_security",
] as const;

export type RequestCategory = (typeof requestCategories)[number];

export const categoryWords = {
  criminal: "Criminal",
  civil: "Civil",
  emergency: "Emergency",
  preservation: "Preservation",
  cross_border: "Cross-border",
  national_security: "National security",
} as const satisfies Record<RequestCategory, string>;

export function isRequestCategory(text: string): text is RequestCategory {
  return requestCategories.some((category) => category === text);
}
