/** What a mark says about a thing: each has its own word, shape and colour. */
export const tones = ["neutral", "info", "soon", "overdue", "done", "blocked", "sealed"] as const;

export type Tone = (typeof tones)[number];
