import {
  box,
  drawWorkflow,
  type Label,
  pair,
  pictureLabel,
  type StageBox,
} from "@/components/workflow/workflow-layout";

/** Where the committed picture lies. */
export const picturePath = "docs/workflow.svg";

/** The picture of the workflow as a file of its own, for readers with a light or a dark screen. */
export function workflowSvg(): string {
  const { arrows, boxes, height, legend, width } = drawWorkflow();
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>The workflow</title>`,
    `<desc>${escaped(pictureLabel)}</desc>`,
    `<style>${look}</style>`,
    `<defs><marker id="head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z" class="head"/></marker></defs>`,
    `<rect width="${width}" height="${height}" class="paper"/>`,
    ...arrows.map(({ way }) => `<path d="${way}" class="way" marker-end="url(#head)"/>`),
    ...boxes.map(boxed),
    ...arrows.map(({ label }) => worded(label)),
    worded(legend),
    `</svg>`,
    "",
  ].join("\n");
}

const look = `
:root { --paper: #faf8f4; --surface: #fffefc; --sunken: #f1eee7; --ink: #1c1a16; --soft: #524d44; --rule: #857f73; --accent: #1b3c6b }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --surface: #1f1e1b; --sunken: #121110; --ink: #ece8df; --soft: #bdb6a9; --rule: #8a8376; --accent: #a8c3f0 }
}
svg { font: 13px "Inter", "Segoe UI", "Helvetica Neue", Arial, sans-serif; fill: var(--ink) }
.paper { fill: var(--paper) }
.box { fill: var(--surface); stroke: var(--rule); stroke-width: 1.25 }
.end { fill: var(--sunken) }
.stage { font-size: 15px; font-weight: 600 }
.way { fill: none; stroke: var(--accent); stroke-width: 1.5 }
.head { fill: var(--accent) }
.words { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round }
.step { font-weight: 600 }
.who { fill: var(--soft); font-size: 12px }
.person { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5 }
`;

function boxed({ end, height, words, x, y }: StageBox): string {
  const shape = `x="${x}" y="${y}" width="${box.width}" height="${height}" rx="${end ? 16 : 3}"`;
  const middle = `x="${x + box.width / 2}" y="${y + height / 2 + 5}"`;
  return `<rect ${shape} class="box${end ? " end" : ""}"/><text ${middle} class="stage" text-anchor="middle">${escaped(words)}</text>`;
}

function worded({ anchor, leading, lines, second, x, y }: Label): string {
  const out = anchor === "start" ? 1 : -1;
  const person = (off: number) => `<circle cx="${x + out * off}" cy="${y - 4}" r="${pair.radius}" class="person"/>`;
  const from = second ? x + out * pair.shift : x;
  const spans = lines.map(
    (line, place) =>
      `<tspan x="${from}" dy="${place === 0 ? 0 : place === 1 ? leading : 14}" class="${place === 0 ? "step" : "who"}">${escaped(line)}</tspan>`,
  );
  const persons = second ? person(pair.first) + person(pair.second) : "";
  return `${persons}<text y="${y}" class="words" text-anchor="${anchor}">${spans.join("")}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
