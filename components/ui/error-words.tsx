"use client";

import { Button, ButtonRow } from "./button";
import { Mono } from "./mono";
import { Notice } from "./notice-page";

/** What a reader sees when something broke: never its text, only the reference under which it was noted. */
export function ErrorWords({ error, retry, within = false }: { error: unknown; retry: () => void; within?: boolean }) {
  const reference = digestOf(error);
  return (
    <Notice
      within={within}
      title="This page could not be shown"
      action={
        <ButtonRow>
          <Button type="button" onClick={retry}>
            Try again
          </Button>
        </ButtonRow>
      }
    >
      <p>
        Something went wrong on our side. What was saved before is safe; the last thing you sent may not have been done.
      </p>
      <p>
        Try again. If it happens twice, tell the person who runs this desk
        {reference === null ? " when it happened." : ":"}
      </p>
      {reference !== null && (
        <p>
          Reference <Mono>{reference}</Mono>
        </p>
      )}
    </Notice>
  );
}

function digestOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
