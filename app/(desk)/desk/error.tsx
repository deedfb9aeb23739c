"use client";

import { ErrorWords } from "@/components/ui/error-words";

/** A desk page that broke, inside the desk's frame: the way to other pages stays. */
export default function DeskErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorWords within error={error} retry={retry} />;
}
