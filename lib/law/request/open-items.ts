import type { ItemFacts, RequestFile } from "@/lib/law/request/file";

type Asking = Pick<RequestFile, "targets" | "processes">;

/** Items that still wait for an answer: of pending targets, and asked since the request was last opened again. */
export function openItems(file: Asking): readonly ItemFacts[] {
  return file.targets
    .filter((target) => target.outcome === "pending")
    .flatMap((target) => target.items.filter((item) => itemOpen(file, item)));
}

/** What was asked before supplementary process has had its answer; the process asks again for what it still wants. */
export function itemOpen(file: Pick<RequestFile, "processes">, item: Pick<ItemFacts, "process">): boolean {
  return file.processes.every((one) => one.kind !== "supplementary" || item.process >= one.number);
}

/** The number that the next process has; the original is 1. */
export function nextProcess(file: Pick<RequestFile, "processes">): number {
  return newestProcess(file) + 1;
}

/** The number of the newest process: what came with it is what counts. */
export function newestProcess(file: Pick<RequestFile, "processes">): number {
  return Math.max(1, ...file.processes.map((one) => one.number));
}
