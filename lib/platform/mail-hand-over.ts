import { connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { failedTry, type MailResult } from "@/lib/platform/mail-result";
import type { MailServer } from "@/lib/platform/mail-server";

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/**
 * Hands one message to the mail server over a connection of its own and says what became of it. Never throws.
 *
 * Nodemailer reports a time-out before the message and one after its last dot alike. So the socket and the stream of
 * the message are ours: they tell whether a connection stood and whether the first byte was asked for.
 *
 * @param timeoutMs for all of it, looking up the name included. When it is over the connection is reset, so that bytes
 *   still waiting in this machine are dropped and cannot leave later.
 */
export function handOver(
  bytes: Buffer,
  envelope: Envelope,
  server: MailServer,
  timeoutMs: number,
): Promise<MailResult> {
  const { promise, resolve } = withResolver<MailResult>();
  const progress = { envelope: false, begun: false };
  const message = messageStream(bytes, progress);
  const socket = connect({ host: server.host, port: server.port });
  const connection = openConnection(socket, server, timeoutMs);
  const clock = setTimeout(
    () => fail({ message: `no answer within ${timeoutMs} ms${socket.connecting ? " (not connected)" : ""}` }),
    timeoutMs,
  );
  let settled = false;

  function settle(result: MailResult, end: () => void): void {
    if (settled) return;
    settled = true;
    clearTimeout(clock);
    resolve(result);
    end();
  }

  function fail(error: Failure): void {
    settle(failedTry(error.responseCode, replyOf(error), progress), () => reset(connection, socket));
  }

  socket.on("error", fail);
  connection.on("error", fail);
  connection.on("end", () => fail({ message: "the connection ended" }));
  socket.once("connect", () => {
    connection.connect((error) => (error ? fail(error) : signIn(connection, server, send, fail)));
  });

  function send(): void {
    progress.envelope = true;
    connection.send({ from: envelope.from, to: [envelope.to], size: bytes.length }, message, (error, info) => {
      if (error) return fail(error);
      return settle({ outcome: "accepted", response: info?.response ?? "" }, () => leave(connection, socket));
    });
  }
  return promise;
}

interface Failure {
  readonly message: string;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

function messageStream(bytes: Buffer, progress: { begun: boolean }): Readable {
  return new Readable({
    read() {
      progress.begun = true;
      this.push(bytes);
      this.push(null);
    },
  });
}

function openConnection(connection: Socket, server: MailServer, timeoutMs: number): SMTPConnection {
  const later = timeoutMs + 1000; // ours is the time that counts; theirs only must not come first
  return new SMTPConnection({
    connection,
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.startTls === "required" && !server.secure,
    ignoreTLS: server.startTls === "off",
    tls: { minVersion: "TLSv1.2" },
    connectionTimeout: later,
    greetingTimeout: later,
    socketTimeout: later,
    socketCloseTimeout: 1000,
    maxResponseSize: 64 * 1024,
  });
}

function signIn(
  connection: SMTPConnection,
  server: MailServer,
  send: () => void,
  fail: (error: Failure) => void,
): void {
  if (server.signIn === null) return send();
  return connection.login({ ...server.signIn }, (error) => (error ? fail(error) : send()));
}

/** Under TLS the socket that writes is another than the one we opened: both end, ours with a reset. */
function reset(connection: SMTPConnection, socket: Socket): void {
  const writing = connection._socket;
  if (socket.connecting) socket.destroy();
  else if (!socket.destroyed) socket.resetAndDestroy();
  if (writing && writing !== socket) writing.destroy();
  connection.close();
}

/** Says goodbye to a server that took the message, without waiting for it. */
function leave(connection: SMTPConnection, socket: Socket): void {
  connection.quit();
  setTimeout(() => connection.close(), 1000).unref();
  socket.unref();
}

function replyOf({ response, message }: Failure): string {
  return (response ?? message).slice(0, 1000);
}

function withResolver<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((take) => {
    resolve = take;
  });
  return { promise, resolve };
}
