import { roundedPercent } from "@/lib/law/transparency/count";
import type { OutcomeFlow } from "@/lib/law/transparency/derive";

/** Where the parts of the picture stand, in units of its own that are pixels at full width. */
export interface FlowShape {
  readonly width: number;
  /** Width of the upright bars. */
  readonly bar: number;
  /** Left edge of the outcome bars. */
  readonly to: number;
  readonly labelX: number;
  /** How many letters fit on one line of a label. */
  readonly letters: number;
  /** Least height of the bar that stands for all requests. */
  readonly scale: number;
  /** Where bands are short they would be too steep: then the bar of all requests begins at the top and is taller. */
  readonly steep: boolean;
}

export const wideFlow: FlowShape = {
  width: 960,
  bar: 14,
  to: 560,
  labelX: 590,
  letters: 40,
  scale: 300,
  steep: false,
};
export const narrowFlow: FlowShape = {
  width: 340,
  bar: 10,
  to: 96,
  labelX: 118,
  letters: 26,
  scale: 260,
  steep: true,
};

export interface FlowBand extends OutcomeFlow {
  readonly pct: number | null;
  readonly lines: readonly string[];
  /** Top of the band where it leaves the bar of all requests, and where it reaches its own. */
  readonly leftY: number;
  readonly rightY: number;
  readonly thickness: number;
  /** Top of the label. Labels keep a slot each, as high as they need, so they never touch. */
  readonly labelY: number;
  readonly path: string;
}

export interface FlowLayout {
  readonly height: number;
  readonly all: { readonly y: number; readonly height: number };
  readonly bands: readonly FlowBand[];
}

export const labelHead = 26;
export const labelLine = 21;
const gap = 14;
const captionHeight = 58;

/** Lays the picture out: every band as thick as its share of what was received, to scale. */
export function flowLayout(flows: readonly OutcomeFlow[], shape: FlowShape): FlowLayout {
  const total = flows.reduce((sum, { requests }) => sum + requests, 0);
  if (total === 0) return { height: captionHeight, all: { y: captionHeight, height: 0 }, bands: [] };
  const labels = flows.map((flow) => {
    const lines = wrapped(flow.words, shape.letters);
    return { flow, lines, label: labelHead + labelLine * lines.length };
  });
  const least = labels.reduce((sum, { label }) => sum + label, 0);
  const scale = shape.steep ? Math.max(shape.scale, Math.round(least * 0.8)) : shape.scale;
  const slots = labels.map((slot) => {
    const thickness = (slot.flow.requests / total) * scale;
    return { ...slot, thickness, height: Math.max(slot.label, thickness) };
  });
  const stacked = slots.reduce((sum, { height }) => sum + height + gap, -gap);
  const lower = shape.steep ? 0 : Math.max(0, (stacked - scale) / 2);
  const lead = Math.max(0, captionHeight - lower);
  const start = lead + lower;
  let leftY = start;
  let slotY = lead + (shape.steep ? 0 : Math.max(0, (scale - stacked) / 2));
  const bands = slots.map(({ flow, lines, label, thickness, height }) => {
    const rightY = slotY + (height - thickness) / 2;
    const band: FlowBand = {
      ...flow,
      pct: roundedPercent(flow.requests, total),
      lines,
      leftY: tidy(leftY),
      rightY: tidy(rightY),
      thickness: tidy(thickness),
      labelY: tidy(slotY + (height - label) / 2),
      path: ribbon(shape.bar, leftY, shape.to, rightY, thickness),
    };
    leftY += thickness;
    slotY += height + gap;
    return band;
  });
  return {
    height: Math.ceil(lead + Math.max(stacked, scale) + 2),
    all: { y: tidy(start), height: scale },
    bands,
  };
}

/** A band of even thickness between two heights. */
function ribbon(x0: number, y0: number, x1: number, y1: number, thickness: number): string {
  const [middle, low0, low1] = [(x0 + x1) / 2, y0 + thickness, y1 + thickness].map(tidy);
  const [top0, top1] = [tidy(y0), tidy(y1)];
  return `M${x0} ${top0}C${middle} ${top0} ${middle} ${top1} ${x1} ${top1}V${low1}C${middle} ${low1} ${middle} ${low0} ${x0} ${low0}Z`;
}

/** Breaks between words, so that no line is longer than it may be unless a single word is. */
function wrapped(words: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function tidy(length: number): number {
  return Math.round(length * 100) / 100;
}
