/**
 * Every name of a place that nine publishers printed in their transparency reports (Apple, GitHub, Google, Meta,
 * Microsoft, Silk, Snap, X, Wikimedia), each with the code it stands for; `--` where it stands for none, or for two.
 */
const table = `
AF Afghanistan | AX Aland Islands | AL Albania | DZ Algeria | AS American Samoa | AD Andorra | AO Angola | AI Anguilla
AQ Antarctica | AG Antigua | AR Argentina | AM Armenia | AW Aruba | AU Australia | AT Austria | AZ Azerbaijan
BS Bahamas | BH Bahrain | BD Bangladesh | BB Barbados | BY Belarus | BE Belgium | BE Beligum | BZ Belize | BJ Benin
BM Bermuda | BT Bhutan | BO Bolivia | BQ Bonaire, Sint Eustatius and Saba | BA Bosnia & Herzegovina
BA Bosnia And Herzegovina | BA Bosnia and Herzegovina | BW Botswana | BV Bouvet Island | BR Brazil
IO British Indian Ocean Territory | VG British Virgin Islands | BN Brunei | BG Bulgaria | BF Burkina Faso | BI Burundi
KH Cambodia | CM Cameroon | CA Canada | CV Cape Verde | KY Cayman Islands | CF Central African Republic | TD Chad
CL Chile | CN China | CN China mainland | CN China** | CX Christmas Island | CC Cocos (Keeling) Islands | CO Colombia
KM Comoros | CK Cook Islands | CR Costa Rica | CI Cote D'Ivoire | -- Crimea | HR Croatia | CU Cuba | CW Curacao
CY Cypress | CY Cyprus | CZ Czech Republic | CZ Czechia | CI Côte d’Ivoire | CD Democratic Republic of the Congo
DK Denmark | DJ Djibouti | DM Dominica | DO Dominican Republic | -- Donetsk People's Republic | EC Ecuador | EG Egypt
SV El Salvador | GQ Equatorial Guinea | ER Eritrea | EE Estonia | SZ Eswatini | ET Ethiopia | FK Falkland Islands
FK Falkland Islands (Islas Malvinas) | FO Faroe Islands | FM Federated States of Micronesia | FJ Fiji | FI Finland
FR France | GF French Guiana | PF French Polynesia | TF French Southern Territories | GA Gabon | GE Georgia
DE Germany | GH Ghana | GI Gibraltar | GR Greece | GL Greenland | GD Grenada | GP Guadeloupe | GU Guam | GT Guatemala
GG Guernsey | GN Guinea | GW Guinea-Bissau | GY Guyana | HT Haiti | HM Heard Island and McDonald Islands | HN Honduras
HK Hong Kong | HK Hong Kong SAR | HU Hungary | IS Iceland | IN India | ID Indonesia | IR Iran | IQ Iraq | IE Ireland
IM Isle Of Man | IM Isle of Man | IL Israel | IT Italy | CI Ivory Coast | JM Jamaica | JP Japan | JE Jersey
JO Jordan | KZ Kazakhstan | KE Kenya | BH Kingdom of Bahrain | KI Kiribati | -- Korea | KR Korea, Republic Of
XK Kosovo | KW Kuwait | KG Kyrgyzstan | LA Laos | LV Latvia | LB Lebanon | LS Lesotho | LR Liberia | LY Libya
LI Liechtenstein | LT Lithuania | -- Luhansk People's Republic | LU Luxembourg | MO Macao | MO Macau | MK Macedonia
MG Madagascar | MW Malawi | MY Malaysia | MV Maldives | ML Mali | MT Malta | MH Marshall Islands | MQ Martinique
MR Mauritania | MU Mauritius | YT Mayotte | MX Mexico | FM Micronesia | MD Moldova | MC Monaco | MN Mongolia
ME Montenegro | MS Montserrat | MA Morocco | MZ Mozambique | MM Myanmar | -- N/A | NA Namibia | NR Nauru | NP Nepal
NL Netherlands | -- Netherlands Antilles | NC New Caledonia | NZ New Zealand | NI Nicaragua | NE Niger | NG Nigeria
NU Niue | NF Norfolk Island | KP North Korea | MK North Macedonia | MP Northern Mariana Islands | NO Norway | OM Oman
-- Other | PK Pakistan | PW Palau | PS Palestine | PS Palestinian Authority | PA Panama | PG Papua New Guinea
PY Paraguay | PE Peru | PH Philippines | PN Pitcairn | PL Poland | PT Portugal | PR Puerto Rico | QA Qatar
SM Republic of San Marino | CG Republic of the Congo | RE Reunion | RO Romania | RU Russia | RU Russian Federation
RW Rwanda | KR S. Korea (Republic of Korea) | BL Saint Barthelemy | SH Saint Helena | KN Saint Kitts and Nevis
MF Saint Martin | PM Saint Pierre and Miquelon | VC Saint Vincent and the Grenadines | WS Samoa | SM San Marino
ST Sao Tome and Principe | SA Saudi Arabia | SN Senegal | RS Serbia | SC Seychelles | SL Sierra Leone | SG Singapore
SX Sint Maarten | SK Slovakia | SI Slovenia | SB Solomon Islands | SO Somalia | -- Somaliland | KR South  Korea
ZA South Africa | GS South Georgia and the South Sandwich Islands | KR South Korea | SS South Sudan | ES Spain
LK Sri Lanka | LC St. Lucia | SD Sudan | SR Suriname | SJ Svalbard and Jan Mayen | SZ Swaziland | SE Sweden
CH Switzerland | CH Swizerland | SY Syria | TW Taiwan | TJ Tajikistan | TZ Tanzania | TH Thailand | BS The Bahamas
GM The Gambia | TL Timor-Leste | -- To Be Determined | TG Togo | TK Tokelau | TO Tonga | TT Trinidad & Tobago
TT Trinidad And Tobago | TT Trinidad and Tobago | TN Tunisia | TR Turkey | TR Turkey* | TM Turkmenistan
TC Turks & Caicos Islands | TC Turks and Caicos Islands | TV Tuvalu | TR Türkiye | UM U.S. Outlying Islands
VI U.S. Virgin Islands | AE UAE | GB UK | VI US Virgin Islands | US USA | UG Uganda | UA Ukraine
AE United Arab Emirates | GB United Kingdom | -- United Nations | US United States
UM United States Minor Outlying Islands | US United States of America | -- Unknown | UY Urugay | UY Uruguay
UZ Uzbekistan | VU Vanuatu | VA Vatican City | VE Venezuela | VN Vietnam | WF Wallis and Futuna | EH Western Sahara
YE Yemen | ZM Zambia | ZW Zimbabwe
`;

export const publishedLabels: readonly { readonly label: string; readonly code: string | null }[] = table
  .split(/[|\n]/)
  .map((entry) => entry.replace(/^ | $/g, ""))
  .filter((entry) => entry !== "")
  .map((entry) => ({ label: entry.slice(3), code: entry.startsWith("--") ? null : entry.slice(0, 2) }));
