import type { Ratio } from "./ratio";

/** A figure that has no floor beside it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

export interface Results {
  readonly schema: "writdesk-bench/1";
  readonly at: string;
  readonly machine: {
    readonly node: string;
    readonly platform: string;
    readonly cpus: number;
    readonly model: string;
    /** Of the last minute, before and after: a machine that does other work gives wide spreads. */
    readonly load: { readonly before: number; readonly after: number };
  };
  readonly requests: number;
  readonly seconds: number;
  readonly ratios: readonly Ratio[];
  readonly figures: readonly Figure[];
}
