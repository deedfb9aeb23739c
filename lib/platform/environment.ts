import { z } from "zod";
import { granted, refused, type Result } from "@/lib/law/shared/result";

export type Mode = "production" | "demo" | "test";

export type Environment = z.output<ReturnType<typeof environmentShape>> & { readonly mode: Mode };

/** Thrown at start; its message names everything that is missing or weak, at once. */
export class EnvironmentProblem extends Error {
  override readonly name = "EnvironmentProblem";
}

let remembered: { readonly of: string; readonly environment: Environment } | undefined;

/**
 * The settings of this process, from its variables. They are read again when a variable has changed, so that
 * a process may fill in its own before it uses them.
 */
export function environment(): Environment {
  const of = JSON.stringify(names.map((name) => process.env[name]));
  if (remembered?.of === of) return remembered.environment;
  const read = readEnvironment(process.env);
  if (!read.ok) {
    throw new EnvironmentProblem(
      ["The settings are not complete:", ...read.refusal.map((line) => `  - ${line}`)].join("\n"),
    );
  }
  remembered = { of, environment: read.value };
  return read.value;
}

/** Reads the settings from any set of variables; refuses with one sentence for each thing that is wrong. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Environment, readonly string[]> {
  const mode = modeOf(variables);
  // A variable set to nothing is one that is not set: that is how a compose file leaves it out.
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = environmentShape(mode).safeParse(present);
  if (!parsed.success) return refused(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  return granted({ ...parsed.data, mode });
}

function modeOf(variables: Readonly<Record<string, string | undefined>>): Mode {
  if (variables["WRITDESK_DEMO"] === "1") return "demo";
  return variables["WRITDESK_TEST"] === "1" ? "test" : "production";
}

const names = [
  "WRITDESK_DEMO",
  "WRITDESK_TEST",
  "PORT",
  "DATA_DIR",
  "DATABASE_URL",
  "DATABASE_APP_URL",
  "DATABASE_PUBLIC_URL",
  "BASE_URL",
  "AUTH_SECRET",
  "MASTER_KEY",
  "SMTP_URL",
  "MAIL_FROM",
  "DOCUMENT_STORE",
  "ANCHOR_DIR",
  "OIDC_ISSUER",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
  "CLOCK",
] as const;

const url = (what: string, protocols: RegExp) =>
  z.url({ protocol: protocols, error: `is not an address of ${what}` }).optional();

function environmentShape(mode: Mode) {
  const strict = mode === "production";
  return z
    .object({
      PORT: z.coerce
        .number("is not a number")
        .int("is not a whole number")
        .min(1, "is below 1")
        .max(65_535, "is above 65535")
        .default(3000),
      DATA_DIR: z.string().default(".data"),
      DATABASE_URL: url("PostgreSQL (postgresql://user:password@host:5432/name)", /^postgres(ql)?$/),
      DATABASE_APP_URL: url("PostgreSQL", /^postgres(ql)?$/),
      DATABASE_PUBLIC_URL: url("PostgreSQL", /^postgres(ql)?$/),
      BASE_URL: url("a site (https://desk.example)", /^https?$/),
      AUTH_SECRET: z.string().optional(),
      MASTER_KEY: z.string().optional(),
      SMTP_URL: url("a mail server (smtp://host:25 or smtps://user:password@host)", /^smtps?$/),
      MAIL_FROM: z.string().optional(),
      DOCUMENT_STORE: z
        .string()
        .regex(/^(file|s3):/, "starts with file: or s3:")
        .optional(),
      ANCHOR_DIR: z.string().optional(),
      OIDC_ISSUER: url("a sign-in service", /^https?$/),
      OIDC_CLIENT_ID: z.string().optional(),
      OIDC_CLIENT_SECRET: z.string().optional(),
      CLOCK: z.iso.datetime({ offset: true, error: "is not an instant such as 2026-11-23T08:00:00Z" }).optional(),
    })
    .superRefine((given, context) => {
      const refuse = (name: (typeof names)[number], message: string) =>
        context.addIssue({ code: "custom", path: [name], message });
      if (strict && !given.DATABASE_URL) refuse("DATABASE_URL", "is missing: the address of PostgreSQL 15 or newer");
      if (strict && !given.BASE_URL)
        refuse("BASE_URL", "is missing: the address people type, such as https://desk.example");
      if (strict && given.CLOCK) refuse("CLOCK", "moves time and is for the demo and tests only");
      const weak = weaknessOfSecret(given.AUTH_SECRET);
      if (weak) refuse("AUTH_SECRET", weak);
      const wrong = weaknessOfKey(given.MASTER_KEY);
      if (wrong) refuse("MASTER_KEY", wrong);
      const oidc = [given.OIDC_ISSUER, given.OIDC_CLIENT_ID, given.OIDC_CLIENT_SECRET].filter(Boolean).length;
      if (oidc !== 0 && oidc !== 3)
        refuse("OIDC_ISSUER", "needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it, or none");
    })
    .transform((given) => ({
      port: given.PORT,
      dataDir: given.DATA_DIR,
      databaseUrl: given.DATABASE_URL,
      databaseAppUrl: given.DATABASE_APP_URL,
      databasePublicUrl: given.DATABASE_PUBLIC_URL,
      /** Never with a slash at its end. */
      baseUrl: new URL(given.BASE_URL ?? `http://localhost:${given.PORT}`).origin,
      authSecret: given.AUTH_SECRET ?? "",
      masterKey: keyBytes(given.MASTER_KEY ?? ""),
      smtpUrl: given.SMTP_URL,
      /** Undefined: mail comes from the address of the letterhead. */
      mailFrom: given.MAIL_FROM,
      documentStore: given.DOCUMENT_STORE ?? `file:${given.DATA_DIR}/documents`,
      anchorDir: given.ANCHOR_DIR ?? `${given.DATA_DIR}/anchors`,
      oidc:
        given.OIDC_ISSUER && given.OIDC_CLIENT_ID && given.OIDC_CLIENT_SECRET
          ? { issuer: given.OIDC_ISSUER, clientId: given.OIDC_CLIENT_ID, clientSecret: given.OIDC_CLIENT_SECRET }
          : undefined,
      clock: given.CLOCK === undefined ? undefined : new Date(given.CLOCK),
    }));
}

function weaknessOfSecret(secret: string | undefined): string | undefined {
  const make = "make one with `openssl rand -base64 32`";
  if (!secret) return `is missing: ${make}`;
  if (secret.length < 32) return `has ${secret.length} characters and needs 32 or more: ${make}`;
  // A repeated word or a run of one letter is long without being hard to guess.
  if (new Set(secret).size < 12 || /^(.{1,16}?)\1+$/.test(secret)) return `repeats itself: ${make}`;
  return undefined;
}

function weaknessOfKey(key: string | undefined): string | undefined {
  const make = "make one with `openssl rand -base64 32` and keep a copy where the database's backups are not";
  if (!key) return `is missing: ${make}`;
  const bytes = keyBytes(key);
  if (bytes.length !== 32) return `is not 32 bytes in base64 or 64 hexadecimal digits: ${make}`;
  if (new Set(bytes).size < 12) return `repeats itself: ${make}`;
  return undefined;
}

function keyBytes(key: string): Buffer {
  return Buffer.from(key, /^[0-9a-f]{64}$/i.test(key) ? "hex" : "base64");
}
