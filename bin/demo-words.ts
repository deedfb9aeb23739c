const people = [
  ["intake", "records what arrives, authenticates who asks"],
  ["reviewer", "reviews, redirects, gives notice"],
  ["counsel", "approves, rejects, challenges"],
  ["counsel2", "the second counsel"],
  ["custodian", "extracts, delivers"],
  ["custodian2", "checks what the other extracted"],
  ["publisher", "prepares reports"],
  ["publisher2", "releases them"],
  ["auditor", "reads and verifies the record"],
  ["admin", "people and settings, no case data"],
  ["admin2", "adopts what the other proposes"],
  ["ns-counsel", "the national-security compartment"],
] as const;

/** What the demo prints once it is ready: where it is, and as whom to sign in. */
export function welcome(baseUrl: string): string {
  return [
    "",
    `Writdesk is ready:  ${baseUrl}`,
    `  the desk          ${baseUrl}/desk`,
    `  the public pages  ${baseUrl}/transparency`,
    "",
    "Sign in with the password writdesk-demo as",
    ...people.map(([name, does]) => `  ${`${name}@desk.example`.padEnd(25)} ${does}`),
    "",
    "Everything in it is invented. Ctrl-C stops it; the data stays for the next start.",
  ].join("\n");
}
