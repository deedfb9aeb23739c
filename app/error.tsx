"use client";

import { ErrorWords } from "@/components/ui/error-words";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorWords error={error} retry={retry} />;
}
