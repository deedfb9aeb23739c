/** What a document is to its request. */
export const documentKinds = {
  original: "Original instrument",
  authority_writing: "The authority’s writing",
  secrecy_order: "Secrecy order",
  extension: "Extension",
  production: "Produced file",
  court: "Court’s writing",
  certificate: "Certificate",
  other: "Other",
} as const satisfies Record<string, string>;
