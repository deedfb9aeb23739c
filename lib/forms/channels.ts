/** How an instrument reaches the desk. */
export const channels = {
  email: "E-mail",
  portal: "Portal",
  post: "Post",
  fax: "Fax",
  courier: "Courier",
  in_person: "In person",
  phone: "Telephone",
  treaty: "Treaty channel",
  e_codex: "Decentralised IT system (e-CODEX)",
  other: "Other",
} as const;

export type Channel = keyof typeof channels;

export const channelCodes = [
  "email",
  "portal",
  "post",
  "fax",
  "courier",
  "in_person",
  "phone",
  "treaty",
  "e_codex",
  "other",
] as const;
