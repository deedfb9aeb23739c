import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface SentForm {
  /** Fields that came before the file. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: { readonly name: string; readonly stream: Readable } | null;
}

/**
 * Reads a form with one file as it arrives. Resolves once the file begins, or at the end when there is none; whoever
 * asked reads the file's stream to its end or destroys it.
 */
export function readMultipart(body: Readable, contentType: string): Promise<SentForm> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const headers: BusboyHeaders = { "content-type": contentType };
    const parser = new Busboy({
      headers,
      limits: { fields: 20, fieldSize: 4096, files: 1, parts: 30, headerPairs: 50 },
    });
    let arriving: PassThrough | null = null;
    // The parser may say twice that a body broke off; heard by nobody, the second time would end the process.
    parser.on("error", () => undefined);
    pipeline(body, parser).then(
      () => resolve({ fields, file: null }),
      (cause: unknown) => {
        arriving?.destroy(new Error("The sender stopped"));
        reject(cause instanceof Error ? cause : new Error("Not a form"));
      },
    );
    parser.on("field", (name, value) => fields.set(name, value));
    parser.on("file", (_field, stream, name) => {
      const file = new PassThrough();
      file.on("error", () => undefined);
      stream.on("error", (cause) => file.destroy(cause instanceof Error ? cause : new Error("cut off")));
      file.on("close", () => stream.resume()); // what nobody reads any more must not hold the line
      stream.pipe(file);
      arriving = file;
      resolve({ fields, file: { name: name ?? "", stream: file } });
    });
  });
}
