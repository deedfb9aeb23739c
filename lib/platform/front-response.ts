import { ServerResponse } from "node:http";

type After = (error?: Error | null) => void;

/**
 * An answer whose head is held until the last moment. Just before it would be sent, the front may seal it, or put
 * another answer in its place, because the one that was coming would be untrue about whose fault it is.
 */
export class FrontResponse extends ServerResponse {
  /** Called once, before the head is sent. Give back a way to answer instead, or nothing to let it pass. */
  beforeHead: (response: FrontResponse) => ((response: FrontResponse) => void) | undefined = () => undefined;
  #state: "open" | "judged" | "replaced" = "open";

  /** Answers in place of whoever is answering; what they still say goes nowhere. Cuts the line if it is too late. */
  replace(answer: (response: FrontResponse) => void): void {
    if (this.#state === "replaced" || this.writableEnded) return;
    if (this.headersSent) return void this.destroy();
    for (const name of ["Content-Encoding", "Content-Length", "Transfer-Encoding", "Link"]) this.removeHeader(name);
    this.#state = "judged";
    answer(this);
    this.#state = "replaced";
  }

  override writeHead(status: number, ...rest: readonly unknown[]): this {
    if (this.#state === "replaced") return this;
    for (const given of rest) this.#take(given);
    this.statusCode = status;
    return this.#passes() ? super.writeHead(this.statusCode) : this;
  }

  override flushHeaders(): void {
    if (this.#passes()) super.flushHeaders();
  }

  override write(chunk: unknown, encoding?: BufferEncoding | After, after?: After): boolean {
    if (!this.#passes()) return true;
    return typeof encoding === "string" ? super.write(chunk, encoding, after) : super.write(chunk, encoding);
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | (() => void), after?: () => void): this {
    if (!this.#passes()) return this;
    if (typeof chunk === "function") return super.end(chunk);
    return typeof encoding === "string" ? super.end(chunk, encoding, after) : super.end(chunk, encoding);
  }

  #passes(): boolean {
    if (this.#state !== "open" || this.headersSent) return this.#state !== "replaced";
    this.#state = "judged";
    const instead = this.beforeHead(this);
    if (instead) this.replace(instead);
    return !instead;
  }

  /** Headers given together with the head would pass by the seal: they become headers like all others. */
  #take(given: unknown): void {
    if (typeof given !== "object" || given === null) return;
    const pairs = Array.isArray(given) ? inPairs(given) : Object.entries(given);
    for (const [name, value] of pairs) if (value !== undefined) this.setHeader(name, value);
  }
}

function inPairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""]] : []));
}
