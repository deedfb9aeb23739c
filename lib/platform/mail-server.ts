import { isIP } from "node:net";

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`). */
  readonly secure: boolean;
  /** For `smtp:`: whether the connection must, may or must not be turned into TLS before anything is said. */
  readonly startTls: "required" | "offered" | "off";
  readonly signIn: { readonly user: string; readonly pass: string } | null;
}

const modes = ["required", "offered", "off"] as const;

/**
 * Reads SMTP_URL. Call it at start: it throws, with words for the operator, on what could send mail or a password in
 * the clear by mistake.
 *
 * `smtp:` needs STARTTLS unless the server is on this machine or `?tls=offered` or `?tls=off` says otherwise;
 * certificates are always verified, an own authority goes into Node's NODE_EXTRA_CA_CERTS.
 */
export function mailServer(smtpUrl: string): MailServer {
  const url = new URL(smtpUrl);
  if (url.protocol !== "smtp:" && url.protocol !== "smtps:")
    throw new TypeError("SMTP_URL starts with smtp: or smtps:");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (host === "") throw new TypeError("SMTP_URL names no host");
  const secure = url.protocol === "smtps:";
  const asked = url.searchParams.get("tls");
  const startTls = modes.find((mode) => mode === asked) ?? (isThisMachine(host) ? "offered" : "required");
  if (asked !== null && asked !== startTls) throw new TypeError(`SMTP_URL: tls is one of ${modes.join(", ")}`);
  const signIn =
    url.username === "" ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  if (signIn !== null && !secure && startTls !== "required" && !isThisMachine(host)) {
    throw new TypeError("SMTP_URL would send its password in the clear: use smtps: or tls=required");
  }
  return { host, port: url.port === "" ? (secure ? 465 : 587) : Number(url.port), secure, startTls, signIn };
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
