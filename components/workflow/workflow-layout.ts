import { fromWords, moves, notWhoWords, onlyWhen, whoWords } from "@/components/workflow/step-facts";
import { places } from "@/components/workflow/workflow-places";
import { allStages, type Stage, stageIsOpen, stages } from "@/lib/law/request/stage";
import { stepWords } from "@/lib/law/request/step-words";
import { type Step, stepEnds, stepRow } from "@/lib/law/request/workflow";

/** What the picture shows, for those who cannot see it. */
export const pictureLabel =
  "The stages of a request as boxes, and as arrows the steps that lead from one to another, with who takes them";

/** A stage as a box. Lengths in pixels of the picture. */
export interface StageBox {
  readonly stage: Stage;
  readonly words: string;
  readonly end: boolean;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Words beside an arrow; `second` puts two persons before them: not everybody of these roles may take it. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly lines: readonly string[];
  /** From one line of it to the next. */
  readonly leading: number;
  readonly second: boolean;
}

/** Where the two persons stand, and how far their words move for them. */
export const pair = { first: 4, second: 10, shift: 20, radius: 4.5 } as const;

/** A step as an arrow: its way, and its words beside it. */
export interface Arrow {
  readonly key: string;
  readonly way: string;
  readonly label: Label;
}

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly StageBox[];
  readonly arrows: readonly Arrow[];
  readonly legend: Label;
}

export const box = { width: 204, least: 52 } as const;
const columns = [440, 930, 1420] as const;
const width = 2010;
const between = 64;
const port = 50;

interface Way {
  readonly step: Step;
  readonly from: Stage | null;
  readonly to: Stage;
}

/**
 * The whole workflow, from the step table alone. A step with one or two stages to start from is an arrow from each; one
 * that starts from many is a short arrow into where it leads, with its words saying from where.
 */
export function drawWorkflow(): Drawn {
  const ways = moves.flatMap(waysOf);
  const boxes = placed(ways);
  const at = new Map(boxes.map((one) => [one.stage, one]));
  const lanes = { left: 0, right: 0 };
  const arrows = ways.map((way): Arrow => drawnWay(way, ways, at, lanes));
  const height = Math.max(...boxes.map((one) => one.y + one.height)) + 56;
  const lines = ["a second person: not everybody of these roles may take the step"];
  const legend: Label = { x: columns[0], y: height - 18, anchor: "start", second: true, leading: 14, lines };
  return { width, height, boxes, arrows, legend };
}

function waysOf(step: Step): readonly Way[] {
  const { from } = stepRow(step);
  const starts: readonly (Stage | null)[] = from.length > 2 ? [null] : from;
  return stepEnds(step).flatMap((to) => starts.map((one) => ({ step, from: one, to })));
}

type Side = "left" | "right" | "above" | "below";

/** At which side of a box a way begins or ends. */
function sideOf(way: Way, stage: Stage): Side {
  const here = places[stage];
  if (way.from === null) return here.column === 0 ? "left" : here.column === 1 ? "above" : "right";
  const [from, to] = [places[way.from], places[way.to]];
  if (from.column !== to.column) return (stage === way.from) === to.column > from.column ? "right" : "left";
  if (to.row === from.row + 1) return stage === way.from ? "below" : "above";
  return "left";
}

const touching = (ways: readonly Way[], stage: Stage, side: Side) =>
  ways.filter((way) => (way.from === stage || way.to === stage) && sideOf(way, stage) === side);

function placed(ways: readonly Way[]): readonly StageBox[] {
  const tall = (stage: Stage) =>
    Math.max(box.least, ...(["left", "right"] as const).map((side) => touching(ways, stage, side).length * port));
  const rows = Math.max(...allStages.map((stage) => places[stage].row)) + 1;
  const middles: number[] = [];
  let y = 24 + between;
  for (let row = 0; row < rows; row += 1) {
    const beside = allStages.filter((stage) => places[stage].row === row && places[stage].column < 2);
    const height = Math.max(box.least, ...beside.map(tall));
    middles.push(y + height / 2);
    y += height + between;
  }
  return allStages.map((stage) => {
    const { column, row } = places[stage];
    const [{ words }, height] = [stages[stage], tall(stage)];
    // What ends a request may reach down into the next row: ends stand further apart.
    const above = column === 2 ? box.least / 2 : height / 2;
    return { stage, words, end: !stageIsOpen(stage), x: columns[column], y: (middles[row] ?? 0) - above, height };
  });
}

type Boxes = ReadonlyMap<Stage, StageBox>;

/** Where on a side of its box a way begins or ends: ways to what stands higher stand higher. */
function portOf(way: Way, stage: Stage, ways: readonly Way[], at: Boxes): { readonly x: number; readonly y: number } {
  const own = at.get(stage);
  if (!own) throw new Error(`No box for ${stage}`);
  const side = sideOf(way, stage);
  const middle = own.x + box.width / 2;
  if (side === "above") return { x: middle, y: own.y };
  if (side === "below") return { x: middle, y: own.y + own.height };
  const others = touching(ways, stage, side).toSorted((one, two) => otherRow(one, stage) - otherRow(two, stage));
  const place = others.indexOf(way) - (others.length - 1) / 2;
  return { x: side === "left" ? own.x : own.x + box.width, y: own.y + own.height / 2 + place * port };
}

function otherRow(way: Way, stage: Stage): number {
  const other = way.from === stage ? way.to : way.from;
  return other === null ? places[stage].row : places[other].row;
}

function drawnWay(way: Way, ways: readonly Way[], at: Boxes, lanes: { left: number; right: number }): Arrow {
  const key = `${way.step} ${way.from ?? ""} ${way.to}`;
  const end = portOf(way, way.to, ways, at);
  const said = { second: notWhoWords(way.step).length > 0, lines: linesOf(way), leading: 14 };
  if (way.from === null) return { key, ...short(sideOf(way, way.to), end, said) };
  const start = portOf(way, way.from, ways, at);
  const sideways = sideOf(way, way.from);
  if (sideways === "below")
    return {
      key,
      way: line(start, end),
      label: { ...said, x: end.x + 12, y: (start.y + end.y) / 2 - 4, anchor: "start" },
    };
  if (sideways === "left" && start.x === end.x) {
    lanes.left += 1;
    const x = start.x - 18 - (lanes.left % 2) * 12;
    const label = { ...said, x: x - 8, y: (start.y + end.y) / 2 - 4, anchor: "end" } as const;
    return { key, way: `M${start.x} ${start.y}H${x}V${end.y}H${end.x}`, label };
  }
  const forward = end.x > start.x;
  // Words above the line, roles below it.
  const label = {
    ...said,
    leading: 22,
    x: start.x + (forward ? 10 : -10),
    y: start.y - 7,
    anchor: forward ? "start" : "end",
  } as const;
  if (Math.abs(start.y - end.y) < 12) return { key, way: line(start, { ...end, y: start.y }), label };
  lanes.right += 1;
  const x = end.x - (forward ? 1 : -1) * (18 + lanes.right * 11);
  return { key, way: `M${start.x} ${start.y}H${x}V${end.y}H${end.x}`, label };
}

type Said = Pick<Label, "lines" | "leading" | "second">;

const stub = 26;

/** An arrow that comes from many stages: it begins nowhere, and its words say where. */
function short(side: Side, end: { readonly x: number; readonly y: number }, said: Said): Omit<Arrow, "key"> {
  const top = end.y - ((said.lines.length - 1) * 14) / 2;
  if (side === "above")
    return {
      way: line({ x: end.x, y: end.y - stub }, end),
      label: { ...said, x: end.x + 10, y: end.y - stub - 8, anchor: "start" },
    };
  const out = side === "left" ? -1 : 1;
  return {
    way: line({ x: end.x + out * stub, y: end.y }, end),
    label: { ...said, x: end.x + out * (stub + 8), y: top, anchor: side === "left" ? "end" : "start" },
  };
}

function linesOf({ step, from, to }: Way): readonly string[] {
  const whence = from === null ? [`from ${fromWords(stepRow(step).from)}`] : [];
  const lines = [stepWords[step].words, whoWords(step), ...whence, onlyWhen(step, to)];
  return lines.filter((line) => line !== "");
}

function line(
  start: { readonly x: number; readonly y: number },
  end: { readonly x: number; readonly y: number },
): string {
  return `M${start.x} ${start.y}L${end.x} ${end.y}`;
}
