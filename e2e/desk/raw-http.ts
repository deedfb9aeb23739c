import { request } from "node:http";
import { connect } from "node:net";
import { place } from "./place";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** One request with exactly these headers and this path: no client of ours puts it in order first. */
export function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string | Buffer,
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(place().url);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const call = request(
      { hostname, port, method, path, headers: { host, ...length, ...headers }, agent: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    call.on("error", reject);
    call.end(body);
  });
}

/** Bytes on the line as they stand; gives the status of the first line that comes back, 0 when none does. */
export function say(bytes: string): Promise<number> {
  const { hostname, port } = new URL(place().url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let heard = "";
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on("data", (part: Buffer) => {
      heard += part.toString("latin1");
      if (heard.includes("\r\n")) socket.end();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0)));
  });
}
