import { outcomesInPrint, outcomeTable } from "./outcome";

/** Goes up whenever a rule of counting changes; every release names the one it was counted by. */
export const methodVersion = "4";

interface MethodSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** How we count, in the words the public page and the documentation print. */
export const method: readonly MethodSection[] = [
  {
    title: "What is counted",
    paragraphs: [
      "A request is one legal instrument served on us: a warrant, an order, a subpoena, an emergency request, a letter. The same instrument arriving twice, by mail and by portal say, is one request. An amended instrument is still the request it amends. A second instrument, even about the same account, is a second request.",
      "Two things that reach us are no request of their own: a message proven to impersonate an authority, since no authority asked, and the legal process that follows an emergency we have answered, since it backs the same request. A note says how many there were.",
      "Accounts are counted apart: each identifier a request names, whether or not it exists with us. An account named in three requests counts three times. A reverse demand names nobody (everybody near a place, everybody who searched a word), so it counts as a request and with no accounts; a note gives the number of such demands.",
      "A demand for keys, passwords or standing access is rejected, and a note says how many there were: every request that somebody at the desk called so, every notice by which keys are demanded, and every request that names keys among other data. Of the last only the keys are refused; the rest goes its way.",
    ],
  },
  {
    title: "Which period a request belongs to",
    paragraphs: [
      "The moment we received it decides, in the time zone the report names. A period holds its first instant and not the first instant after it, so nothing falls between two reports or into both.",
      "The outcome is the one known when the release was counted. A request settled after that shows its final outcome only in a version released later, and the earlier version stays where it was.",
    ],
  },
  {
    title: "Outcomes",
    paragraphs: [
      "Every request has exactly one outcome, so the outcomes of any row add up to its requests. A request that names several accounts takes the outcome in which most was disclosed about any of them.",
      "Where the customer itself asked us in writing to disclose, what left still counts as disclosed: as content, or as other data, by what it was. A note says of how many accounts. A request whose defects its authority never mended has lapsed, and counts as withdrawn.",
    ],
  },
  {
    title: "Per cent disclosed",
    paragraphs: [
      "Requests in which any data was disclosed, divided by all requests of the row, as a whole per cent with halves rounded up. Both numbers stand beside it. Preservation requests have none: they ask us to keep data, not to hand it over. Requests still open stay in the divisor.",
    ],
  },
  {
    title: "Narrowed",
    paragraphs: [
      "Of the requests in which we approved data to be disclosed, those in which we approved less than was asked: a kind of data withheld, fewer days, fewer services, or fewer fields of it. A note gives both numbers and the per cent, halves rounded up. Accounts that went to the customer were not decided on and are in neither. How far a request was narrowed we keep in account-days: days of one kind of data of one account, added up. What was asked without bound has no number of days and is told apart.",
    ],
  },
  {
    title: "Countries",
    paragraphs: [
      "A request belongs to the country whose authority issued it, wherever the person asked about lives. Origins without a code in ISO 3166, such as an international body, are listed under their own name and never dropped.",
    ],
  },
  {
    title: "National security",
    paragraphs: [
      "Where the law allows only ranges, we print ranges. These requests are in no total, no row and no picture, so nothing about them can be worked out by subtraction.",
    ],
  },
  {
    title: "What we have never done",
    paragraphs: [
      "Each version of a report may state that we have never handed over keys, never built a way in for a government, and never given one a standing feed. One person makes each statement and another confirms it; what a version does not state it leaves out without a reason. No statement is made while a request of any period stands against it. National-security process is outside these statements, whether or not there was any.",
    ],
  },
  {
    title: "Corrections",
    paragraphs: [
      "A published version never changes. An error is mended by a new version with its reason and every figure that changed; the earlier version keeps its address.",
    ],
  },
];

/** The method as the file `docs/method.md` holds it; a test keeps the two alike. */
export function methodText(): string {
  const outcomes = outcomesInPrint.map((outcome) => {
    const { words, definition } = outcomeTable[outcome];
    return `- **${words}** (\`${outcome}\`): ${definition}`;
  });
  return [
    "# How we count",
    `Method, version ${methodVersion}. Every release names the version it was counted by.`,
    ...method.flatMap(({ title, paragraphs }) => [`## ${title}`, ...paragraphs]),
    "## What each outcome means",
    `${outcomes.join("\n")}\n`,
  ].join("\n\n");
}
