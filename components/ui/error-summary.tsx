"use client";

import { useEffect, useRef } from "react";
import { Banner } from "./banner";
import { fieldId } from "./form-context";

/** All that is wrong with a form, on top of it, each line leading to its field. Takes the focus when it appears. */
export function ErrorSummary({ form, fields }: { form: string; fields: Readonly<Record<string, readonly string[]>> }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(fields).length === 0) return undefined;
    box.current?.focus();
    const before = document.title;
    document.title = `Error: ${before.replace(/^Error: /, "")}`;
    return () => {
      document.title = before;
    };
  }, [fields]);
  const problems = Object.entries(fields).flatMap(([name, errors]) => errors.map((error) => ({ name, error })));
  return (
    <Banner kind="danger" heading="There is a problem" urgent ref={box}>
      <ul>
        {problems.map(({ name, error }) => (
          <li key={`${name} ${error}`}>
            <a href={`#${fieldId(form, name)}`} onClick={(event) => goTo(fieldId(form, name), event)}>
              {error}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function goTo(id: string, event: React.MouseEvent) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}
