import { createHmac } from "node:crypto";

/** The two roles that do the daily work; migrations grant to them by these names. */
export const workingRoles = ["writdesk_app", "writdesk_public"] as const;

export type WorkingRole = (typeof workingRoles)[number];

export type DatabaseAddresses = { readonly owner: string; readonly app: string; readonly public: string };

/**
 * The addresses of the two working roles, from the owner's: same server and database, and a password that follows from
 * the owner's password (or from `secret`, where the owner signs in without one), so that there is nothing more to keep.
 *
 * @throws when the owner's address names no host to which a password could be sent
 */
export function databaseAddresses(
  ownerUrl: string,
  secret: string,
  given: { readonly app?: string | undefined; readonly public?: string | undefined } = {},
): DatabaseAddresses {
  return {
    owner: ownerUrl,
    app: given.app ?? addressOf(ownerUrl, secret, "writdesk_app"),
    public: given.public ?? addressOf(ownerUrl, secret, "writdesk_public"),
  };
}

function addressOf(ownerUrl: string, secret: string, role: WorkingRole): string {
  const url = new URL(ownerUrl);
  if (url.hostname === "" || url.searchParams.get("host")?.startsWith("/")) {
    throw new Error(
      "DATABASE_URL goes through a unix socket, where the server asks for the account of the machine and not for a password. " +
        "Name a host (postgresql://user:password@127.0.0.1:5432/name), or make the roles writdesk_app and writdesk_public " +
        "yourself and set DATABASE_APP_URL and DATABASE_PUBLIC_URL.",
    );
  }
  const key = decodeURIComponent(url.password) || secret;
  url.username = role;
  url.password = createHmac("sha256", key).update(role).digest("base64url");
  return url.href;
}

/** The same server, another database. */
export function withDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

export function databaseOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname.slice(1));
}

export function passwordOf(address: string): string {
  return decodeURIComponent(new URL(address).password);
}
