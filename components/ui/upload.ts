export interface Uploaded {
  readonly id: string;
  readonly sha256: string;
  /** What the sender should know of it, in sentences: kept before, locked, cut off. */
  readonly warnings: readonly string[];
}

export type UploadEnd = { readonly ok: true; readonly file: Uploaded } | { readonly ok: false; readonly words: string };

/**
 * Sends one file as it is, with its name as the query parameter `name`, and reports how much has left. The server
 * answers `{ id, sha256, size, warnings }`, or a problem document whose `detail` is shown as it stands. A proxy that cuts a body
 * silently is found out: the size that arrived must be the size that was sent.
 */
export function sendFile(address: string, file: File, onSent: (bytes: number) => void): Promise<UploadEnd> {
  return new Promise((resolve) => {
    const call = new XMLHttpRequest();
    call.open("PUT", withName(address, file.name));
    call.setRequestHeader("content-type", file.type || "application/octet-stream");
    call.upload.addEventListener("progress", ({ loaded }) => onSent(loaded));
    call.addEventListener("load", () => resolve(endOf(call.status, call.responseText, file.size)));
    call.addEventListener("error", () =>
      resolve({ ok: false, words: "The connection broke before the file had arrived. Choose it again." }),
    );
    call.send(file);
  });
}

/** What an answer means; pure, so that it can be tried without a network. */
export function endOf(status: number, body: string, sent: number): UploadEnd {
  const answer = read(body);
  if (status >= 200 && status < 300 && typeof answer["id"] === "string" && typeof answer["sha256"] === "string") {
    if (typeof answer["size"] === "number" && answer["size"] !== sent) {
      return { ok: false, words: "Only part of the file arrived. Choose it again." };
    }
    return { ok: true, file: { id: answer["id"], sha256: answer["sha256"], warnings: sentences(answer["warnings"]) } };
  }
  if (typeof answer["detail"] === "string") return { ok: false, words: answer["detail"] };
  return {
    ok: false,
    words: wordsFor[status] ?? "The file could not be kept. Choose it again; what you typed is still here.",
  };
}

const wordsFor: Readonly<Record<number, string>> = {
  401: "You have been signed out. Sign in in another tab, then choose the file again.",
  404: "Files cannot be added here any more. Look at the page in a new tab.",
  413: "The file is too large.",
  415: "Files of this kind are not taken.",
};

function sentences(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((one) => typeof one === "string") : [];
}

function withName(address: string, name: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}name=${encodeURIComponent(name)}`;
}

function read(body: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === "object" && answer !== null ? { ...answer } : {};
  } catch {
    return {};
  }
}

/** "2.4 MB", "310 kB": thousands, as file managers of today count. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
