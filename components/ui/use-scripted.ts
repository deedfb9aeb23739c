"use client";

import { useSyncExternalStore } from "react";

/** False on the server and until script has taken over: what needs script is then not shown, what replaces it is. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

const neverChanges = () => () => undefined;
