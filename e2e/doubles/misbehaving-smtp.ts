import { createServer, type Server, type Socket } from "node:net";

/** What the server does wrong. `accepted` tells whether it keeps a message that was wholly given to it. */
export const smtpModes = {
  accept: { accepted: true },
  "slow accept": { accepted: true },
  "4xx at sign-on": { accepted: false },
  "4xx at recipient": { accepted: false },
  "5xx at recipient": { accepted: false },
  "4xx after the dot": { accepted: false },
  "5xx after the dot": { accepted: false },
  "hangs before its greeting": { accepted: false },
  "hangs after the dot": { accepted: true },
  "drops at sender": { accepted: false },
  "drops after the dot, kept": { accepted: true },
  "drops after the dot, lost": { accepted: false },
  "garbage greeting": { accepted: false },
  "garbage after the dot": { accepted: true },
  "reads late": { accepted: true },
} as const satisfies Record<string, { accepted: boolean }>;

export type SmtpMode = keyof typeof smtpModes;

export interface AcceptedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it left: dots unstuffed, CRLF line ends. */
  readonly source: string;
  /** When the final dot was read. */
  readonly dotAt: Date;
}

export interface MisbehavingSmtp {
  /** For SMTP_URL. */
  readonly url: string;
  /** Everything it truly took, in order: what a receiver would have in the mailbox. */
  readonly accepted: readonly AcceptedMail[];
  readonly connections: () => number;
  misbehave(mode: SmtpMode): void;
  forget(): void;
  stop(): Promise<void>;
}

/** A mail server over real TCP that misbehaves as told. `slowMs`: how long the slow modes wait. */
export async function startMisbehavingSmtp(
  options: { readonly port?: number; readonly slowMs?: number } = {},
): Promise<MisbehavingSmtp> {
  const accepted: AcceptedMail[] = [];
  const open = new Set<Socket>();
  let mode: SmtpMode = "accept";
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
    new Conversation(socket, mode, options.slowMs ?? 300, (mail) => accepted.push(mail)).begin();
  });
  const port = await listening(server, options.port ?? 0);
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    connections: () => connections,
    misbehave(next) {
      mode = next;
    },
    forget() {
      accepted.length = 0;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

class Conversation {
  private readonly socket: Socket;
  private readonly mode: SmtpMode;
  private readonly slowMs: number;
  private readonly keep: (mail: AcceptedMail) => void;
  private waiting = "";
  private inData = false;
  private from = "";
  private to: string[] = [];

  constructor(socket: Socket, mode: SmtpMode, slowMs: number, keep: (mail: AcceptedMail) => void) {
    this.socket = socket;
    this.mode = mode;
    this.slowMs = slowMs;
    this.keep = keep;
  }

  begin(): void {
    this.socket.on("data", (chunk) => this.read(chunk.toString("latin1")));
    if (this.mode === "hangs before its greeting") return;
    this.say(
      this.mode === "garbage greeting"
        ? "SSH-2.0-OpenSSH_9.2"
        : this.mode === "4xx at sign-on"
          ? "421 too busy"
          : "220 double ready",
    );
  }

  private read(text: string): void {
    this.waiting += text;
    for (;;) {
      const end = this.inData ? "\r\n.\r\n" : "\r\n";
      const at = this.waiting.indexOf(end);
      if (at < 0) return;
      const part = this.waiting.slice(0, at);
      this.waiting = this.waiting.slice(at + end.length);
      if (this.inData) this.endOfData(part);
      else this.command(part);
    }
  }

  private command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "HELO") return this.say("250-double\r\n250 SIZE 10000000");
    if (verb === "MAIL") return this.sender(line);
    if (verb === "RCPT") return this.recipient(line);
    if (verb === "DATA") return this.data();
    if (verb === "QUIT") {
      this.say("221 bye");
      this.socket.end();
      return undefined;
    }
    return this.say("502 5.5.1 not here");
  }

  private sender(line: string): void {
    if (this.mode === "drops at sender") return void this.socket.destroy();
    this.from = address(line);
    this.to = [];
    return this.say("250 sender ok");
  }

  private recipient(line: string): void {
    if (this.mode === "4xx at recipient") return this.say("450 4.2.1 mailbox busy");
    if (this.mode === "5xx at recipient") return this.say("550 5.1.1 no such mailbox");
    this.to.push(address(line));
    return this.say("250 recipient ok");
  }

  private data(): void {
    this.inData = true;
    this.say("354 go on");
    if (this.mode !== "reads late") return undefined;
    this.socket.pause();
    return void setTimeout(() => this.socket.resume(), this.slowMs);
  }

  private endOfData(stuffed: string): void {
    this.inData = false;
    if (smtpModes[this.mode].accepted) {
      const source = Buffer.from(stuffed.replace(/^\.\./gm, "."), "latin1").toString("utf8");
      this.keep({ from: this.from, to: this.to, source: `${source}\r\n`, dotAt: new Date() });
    }
    this.answerDot();
  }

  private answerDot(): void {
    if (this.mode === "4xx after the dot") return this.say("451 4.3.0 try later");
    if (this.mode === "5xx after the dot") return this.say("554 5.7.1 refused by policy");
    if (this.mode === "garbage after the dot") return this.say("\u0000\u0001 what?");
    if (this.mode === "hangs after the dot") return undefined;
    if (this.mode.startsWith("drops after the dot")) return void this.socket.destroy();
    const taken = () => this.say("250 2.0.0 queued as DOUBLE1");
    if (this.mode === "slow accept") return void setTimeout(taken, this.slowMs);
    return taken();
  }

  private say(text: string): void {
    if (this.socket.writable) this.socket.write(`${text}\r\n`);
  }
}

const address = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? "";

async function listening(server: Server, port: number): Promise<number> {
  await new Promise<void>((ready, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", ready);
  });
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("The server has no port");
  return at.port;
}
