"use client";

import { ErrorWords } from "@/components/ui/error-words";
import "./global.css";

/** Stands in for the whole document when even the layout broke. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>This page could not be shown</title>
      </head>
      <body>
        <ErrorWords error={error} retry={retry} />
      </body>
    </html>
  );
}
