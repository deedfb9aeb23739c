import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { FormState } from "@/lib/forms/form-state";
import { ActionForm } from "./action-form";
import { CheckboxField, CheckboxGroup, RadioGroup } from "./choice-field";
import { DateField } from "./date-field";
import { FileField } from "./file-field";
import { FormContext } from "./form-context";
import { withVersion } from "./form-version";
import { SelectField } from "./select-field";
import { TextArea, TextField } from "./text-field";

function drawn(children: ReactNode, state: FormState = {}) {
  return renderToStaticMarkup(<FormContext value={{ id: "f", state, pending: false }}>{children}</FormContext>);
}

describe("a field that came back", () => {
  test("shows what was typed, even where that is nothing", () => {
    const field = <TextField name="who" label="Who" defaultValue="before" />;
    expect(drawn(field)).toContain('value="before"');
    expect(drawn(field, { typed: { who: "typed" } })).toContain('value="typed"');
    expect(drawn(field, { typed: { who: "" } })).toContain('value=""');
    expect(drawn(<TextArea name="who" label="Who" defaultValue="before" />, { typed: { who: "" } })).not.toContain(
      "before",
    );
  });

  test("keeps text of several lines, a choice from a list and a day with its weekday", () => {
    const typed = { note: "one\ntwo", kind: "b", on: "2026-11-20" };
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    expect(drawn(<TextArea name="note" label="Note" />, { typed })).toContain("one\ntwo</textarea>");
    expect(drawn(<SelectField name="kind" label="Kind" options={options} defaultValue="a" />, { typed })).toContain(
      'value="b" selected',
    );
    expect(drawn(<DateField name="on" label="On" defaultValue="2026-01-01" />, { typed })).toContain("Fri 20 Nov 2026");
  });

  test("keeps a box that was unticked unticked, though it begins ticked", () => {
    const box = <CheckboxField name="yes" label="Yes" defaultChecked />;
    expect(drawn(box)).toContain("checked");
    expect(drawn(box, { typed: {} })).not.toContain("checked");
    expect(drawn(box, { typed: { yes: "on" } })).toContain("checked");
  });

  test("keeps all of several ticked boxes", () => {
    const options = ["a", "b", "c"].map((value) => ({ value, label: value }));
    const markup = drawn(<CheckboxGroup name="some" label="Some" options={options} />, { typed: { some: ["a", "c"] } });
    expect(markup.match(/checked=""/g)).toHaveLength(2);
  });

  test("never shows a password again", () => {
    const field = <TextField name="secret" label="Secret" type="password" defaultValue="no" />;
    expect(drawn(field, { typed: { secret: "hunter2" } })).not.toMatch(/hunter2|"no"/);
  });
});

describe("a field to be mended", () => {
  test("is read with its help and its error, and says so", () => {
    const markup = drawn(<TextField name="who" label="Who" help="Help." />, { fields: { who: ["Give a name"] } });
    expect(markup).toContain('aria-describedby="f-who-help f-who-errors"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('id="f-who-errors"');
  });

  test("of several choices bears the field's id on its first choice, where the summary leads", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B", closed: "Not yet." },
    ];
    const markup = drawn(<RadioGroup name="one" label="One" options={options} />, { fields: { one: ["Choose one"] } });
    expect(markup).toMatch(/<input id="f-one"[^>]* value="a"/);
    expect(markup).toMatch(/<input id="f-one-b"[^>]* disabled=""/);
  });

  test("says in words when it is optional, and only then is not required", () => {
    expect(drawn(<TextField name="who" label="Who" />)).toContain("required");
    expect(drawn(<TextField name="who" label="Who" optional />)).toMatch(/^(?!.*required).*\(optional\)/);
  });
});

describe("without script", () => {
  test("a file is chosen from those attached, under the field's own name", () => {
    const markup = drawn(
      <FileField name="original" label="Original" uploadTo="/up" attached={[{ value: "d1", label: "a.pdf" }]} />,
    );
    expect(markup).toMatch(/<select id="f-original" name="original"/);
    expect(markup).not.toContain('type="file"');
  });

  test("a form holds its hidden values, its button and the sentence to be ticked", () => {
    const markup = renderToStaticMarkup(
      <ActionForm action={async () => ({})} submit="Send it" hidden={{ version: 4 }} confirm="I mean it" />,
    );
    expect(markup).toContain('<input type="hidden" name="version" value="4"/>');
    expect(markup).toMatch(/<button[^>]*type="submit"[^>]*>Send it</);
    expect(markup).toMatch(/required=""[^>]* name="confirmed"/);
    expect(markup).not.toContain("novalidate");
  });
});

describe("the version a form sends", () => {
  test("moves on once the reader was told, and stays there through the answers after", () => {
    const changed = { version: 9, entries: [] };
    expect(withVersion({ version: 4 }, {})).toEqual({ version: 4 });
    expect(withVersion({ version: 4 }, { changed })).toEqual({ version: 9 });
    expect(withVersion({ version: 4 }, { typed: { version: "9" } })).toEqual({ version: 9 });
    expect(withVersion({ note: "x" }, {})).toEqual({ note: "x" });
  });
});
