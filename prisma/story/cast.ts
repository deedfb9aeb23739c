import type { SeedText } from "@/lib/forms/seed-file";

const password = "writdesk-demo";

/** Everybody who works at the demo's desk, invented. */
export const people: SeedText["people"] = [
  { email: "intake@desk.example", name: "Ines Tak", roles: ["intake"], password },
  { email: "reviewer@desk.example", name: "Remy Vauer", roles: ["reviewer"], password },
  { email: "counsel@desk.example", name: "Clara Oun", roles: ["senior_counsel"], password },
  { email: "counsel2@desk.example", name: "Conrad Sell", roles: ["senior_counsel"], password },
  { email: "custodian@desk.example", name: "Cora Stadler", roles: ["custodian"], password },
  { email: "custodian2@desk.example", name: "Dian Kust", roles: ["custodian"], password },
  { email: "publisher@desk.example", name: "Petra Lind", roles: ["publisher"], password },
  { email: "publisher2@desk.example", name: "Luis Prado", roles: ["publisher"], password },
  { email: "auditor@desk.example", name: "Audra Ito", roles: ["auditor"], password },
  { email: "admin@desk.example", name: "Ada Minh", roles: ["admin"], password },
  { email: "admin2@desk.example", name: "Adil Reyes", roles: ["admin"], password },
  { email: "ns-counsel@desk.example", name: "Nora Secca", roles: ["ns_counsel"], password },
];

export const authorities: SeedText["authorities"] = [
  {
    name: "District Attorney of Example County",
    country: "US",
    country_label: "United States",
    domains: ["da.example-county.example"],
    email: "records@da.example-county.example",
    callback_number: "+1 555 0100",
    callback_source: "County directory, printed edition",
  },
  {
    name: "Federal Bureau of Examples",
    country: "US",
    country_label: "United States",
    domains: ["fbe.example"],
    email: "process@fbe.example",
    callback_number: "+1 555 0142",
    callback_source: "The bureau’s published switchboard",
  },
  {
    name: "Staatsanwaltschaft Musterstadt",
    country: "DE",
    country_label: "Germany",
    domains: ["sta-musterstadt.example"],
    email: "poststelle@sta-musterstadt.example",
    callback_number: "+49 30 5550 177",
    callback_source: "Directory of German courts and prosecutors",
  },
  {
    name: "Tribunal judiciaire d’Exempleville",
    country: "FR",
    country_label: "France",
    domains: ["tj-exempleville.example"],
    email: "greffe@tj-exempleville.example",
    callback_number: "+33 1 5550 0188",
    callback_source: "Registry’s published number",
  },
  {
    name: "Prosecutor’s Office of Fictonia",
    country: "BR",
    country_label: "Brazil",
    domains: ["mp-fictonia.example"],
    email: "gabinete@mp-fictonia.example",
    callback_number: null,
    callback_source: null,
  },
];

export const customers: SeedText["customers"] = [
  {
    name: "Northwind Analytics Ltd",
    class: "enterprise",
    our_role: "processor",
    contacts: [{ name: "General Counsel", email: "legal@northwind.example", preferred: true }],
    tenancies: [
      {
        name: "northwind-prod",
        region: "eu-west",
        accounts: ["r.mayer@northwind.example", "finance@northwind.example", "k.oduya@northwind.example"],
      },
      { name: "northwind-lab", region: "us-east", accounts: ["lab@northwind.example"] },
    ],
  },
  {
    name: "Harbour Freight Cooperative",
    class: "small_business",
    our_role: "processor",
    contacts: [{ name: "The Board", email: "board@harbour.example", preferred: true }],
    tenancies: [{ name: "harbour", region: "us-east", accounts: ["dispatch@harbour.example", "ops@harbour.example"] }],
  },
  {
    name: "Stadtwerke Beispiel",
    class: "public_sector",
    country: "DE",
    our_role: "processor",
    contacts: [{ name: "Datenschutzbeauftragte", email: "dsb@stadtwerke.example", preferred: true }],
    tenancies: [{ name: "stadtwerke", region: "eu-central", accounts: ["netz@stadtwerke.example"] }],
  },
  {
    name: "University of Sample",
    class: "education",
    our_role: "processor",
    contacts: [{ name: "Legal Affairs", email: "legal@sample-university.example", preferred: true }],
    tenancies: [{ name: "campus", region: "eu-north", accounts: ["student4711@sample-university.example"] }],
  },
  {
    name: "Consumer accounts",
    class: "consumer",
    our_role: "controller",
    contacts: [],
    tenancies: [{ name: "consumer", region: "us-east", accounts: ["wren1987@mail.example"] }],
  },
];
