import type { Draw } from "./invented-origin";

/** Authorities of no place on any map. No commas: a name is one cell of a file to import. */
const names: Readonly<Record<string, readonly string[]>> = {
  US: [
    "Attorney General of East Dakovia",
    "Police Department of Sampleton",
    "Sheriff of Hypothetica County",
    "State Police of New Fabria",
    "District Attorney of Loremville",
    "Grand Jury of Placebo County",
    "U.S. Attorney for the District of Examples",
    "Superior Court of Nowhere County",
    "Police Department of Port Fable",
    "Sheriff of Ipsum County",
  ],
  DE: [
    "Polizeipräsidium Beispielstadt",
    "Staatsanwaltschaft Probenheim",
    "Amtsgericht Musterburg",
    "Landeskriminalamt Neu-Fabelland",
    "Kriminalpolizei Mustertal",
    "Landgericht Beispielhausen",
    "Staatsanwaltschaft Fabelsee",
  ],
  FR: [
    "Parquet de Modèleville",
    "Gendarmerie de Saint-Exemple",
    "Tribunal judiciaire de Fable-sur-Loire",
    "Police judiciaire de Mont-Fictif",
    "Cour d’appel de Sainte-Hypothèse",
    "Brigade de recherches de Villefable",
  ],
  GB: [
    "Loremshire Police",
    "Exampleton Constabulary",
    "Crown Court at Fableford",
    "West Samplesex Police",
    "Trading Standards of Little Instance",
  ],
  BR: [
    "Polícia Civil de Exemplópolis",
    "Ministério Público de Vila Fictícia",
    "Vara Criminal de Modelândia",
    "Delegacia de Porto Fábula",
  ],
  IN: [
    "Cyber Cell of Udaharanpur",
    "Police Commissionerate of Namunabad",
    "Sessions Court of Kalpanagar",
    "Crime Branch of Misaalgarh",
  ],
  NL: ["Openbaar Ministerie Voorbeeldstad", "Politie-eenheid Modelland", "Rechtbank Proefdam"],
};

/** Who asked, in an invented past; every country of the story has some. */
export function inventedAuthority(country: string, draw: Draw): string {
  const known = names[country] ?? [];
  const name = known[Math.floor(draw() * known.length)];
  if (name === undefined) throw new Error(`The story knows no authority of ${country}`);
  return name;
}
