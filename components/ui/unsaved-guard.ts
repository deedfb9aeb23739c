"use client";

import { useEffect, useRef } from "react";

const question = "Leave this page? What you typed has not been sent.";

/** Asks before the reader leaves a page with something typed and not sent: by closing it, or by a link inside the desk. */
export function useUnsavedGuard() {
  const dirty = useRef(false);
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      if (dirty.current && leaves(event) && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, []);
  return {
    touch: () => {
      dirty.current = true;
    },
    clean: () => {
      dirty.current = false;
    },
  };
}

/** A plain click on a link that replaces this page. Links in the page, new tabs and plain loads of others guard themselves. */
function leaves(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download") || link.origin !== location.origin)
    return false;
  return link.pathname !== location.pathname || link.search !== location.search;
}
