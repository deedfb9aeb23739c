import type { NextConfig } from "next";

/**
 * No image optimizer, rewrites or server data cache: each has been an advisory in the last year.
 * Types and lint are checked by `npm test`, once, not again by every build.
 */
const config: NextConfig = {
  images: { unoptimized: true },
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "graphile-worker",
    "nodemailer",
  ],
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
};

export default config;
