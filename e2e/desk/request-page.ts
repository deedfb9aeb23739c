import { expect, type Locator, type Page } from "@playwright/test";
import type { Paper } from "./papers";

export async function openRequest(page: Page, reference: string): Promise<void> {
  await page.goto(`/desk/requests/${reference}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The form of a step on the request's page, unfolded where it stands folded. */
export async function stepForm(page: Page, words: string): Promise<Locator> {
  const form = page.getByRole("form", { name: words, exact: true }).first();
  const fold = page.locator("details").filter({ has: page.locator("summary").getByText(words, { exact: true }) });
  if ((await fold.count()) > 0 && !(await fold.first().evaluate((one) => one.hasAttribute("open"))))
    await fold.first().locator("summary").first().click();
  await expect(form).toBeVisible();
  await staysInside(form);
  return form;
}

/** No field of a form reaches over what stands beside it. */
async function staysInside(form: Locator): Promise<void> {
  const reaching = await form.evaluate((box) => {
    const edge = box.getBoundingClientRect().right + 1;
    const fields = [...box.querySelectorAll("input:not([type=hidden]), select, textarea")];
    return fields
      .filter((field) => field.getBoundingClientRect().right > edge)
      .map((field) => field.getAttribute("name"));
  });
  expect(reaching, "fields beyond the edge of their form").toEqual([]);
}

/** Presses the button of a step's form and waits until the page says that this step was done. */
export async function send(form: Locator, button: string, step: string): Promise<void> {
  const page = form.page();
  await form.getByRole("button", { name: button }).click();
  await page.waitForURL((at) => at.searchParams.get("done") === step);
  await expect(page.getByText(/^Done: you /)).toBeVisible();
}

/** Chooses a file in a field of the form and waits until the desk has it. */
export async function attach(form: Locator, label: string | RegExp, ...files: readonly Paper[]): Promise<void> {
  const field = form.getByLabel(label).first();
  await field.setInputFiles([...files]);
  for (const file of files) {
    await expect(form.getByRole("listitem").filter({ hasText: file.name }).getByText("Kept. SHA-256")).toBeVisible();
  }
}

export async function mayNotTake(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("form", { name: words, exact: true })).toHaveCount(0);
}

export interface ReadOffInstrument {
  /** One of the list by name and country, or one that is described where it is not in the list. */
  readonly authority: string | { readonly name: string; readonly country: string; readonly email: string };
  readonly agencyReference: string;
  readonly instrument: string;
  readonly receivedOn: string;
  readonly dueOn?: string;
  readonly accounts: readonly {
    readonly identifier: string;
    readonly category: string;
    readonly from?: string;
    readonly to?: string;
    readonly service?: string;
    /** The fields it names, where it asks for less than all of the kind of data. */
    readonly fields?: readonly string[];
  }[];
}

/** Fills the intake form in its own order and leaves it unsent. */
export async function fillIntake(page: Page, read: ReadOffInstrument): Promise<void> {
  const form = page.getByRole("form", { name: "Record a request" });
  if (typeof read.authority === "string") {
    await form.getByRole("combobox", { name: "Authority" }).fill(read.authority);
  } else {
    await form.getByText("It is not in the list: describe a new authority").click();
    await form.locator('[name="authority.new.name"]').fill(read.authority.name);
    await form.locator('[name="authority.new.country"]').selectOption({ label: read.authority.country });
    await form.locator('[name="authority.new.email"]').fill(read.authority.email);
  }
  await form.getByLabel("Their reference").fill(read.agencyReference);
  await form.getByLabel("Instrument", { exact: true }).selectOption({ label: read.instrument });
  await form.getByLabel("How it arrived").selectOption({ label: "Fax" });
  await form.getByLabel("Day it arrived").fill(read.receivedOn);
  await form.getByLabel("Time it arrived").fill("09:30");
  await form.getByLabel("On the clock of").fill("America/New_York");
  if (read.dueOn) await form.getByLabel("Due date on its face").fill(read.dueOn);
  for (const [place, account] of read.accounts.entries()) {
    if (place > 0) await form.getByRole("button", { name: "Add another account" }).click();
    const target = form.getByRole("group", { name: `Account ${place + 1}` });
    await target.getByLabel("Account identifier").fill(account.identifier);
    await target.getByLabel("Kind of data").selectOption({ label: account.category });
    if (account.from) await target.getByLabel(/^From/).fill(account.from);
    if (account.to) await target.getByLabel(/^To\b/).fill(account.to);
    if (account.service) await target.getByLabel(/^Service/).fill(account.service);
    if (account.fields) await target.getByText("Only some of it", { exact: true }).click();
    for (const field of account.fields ?? []) await target.getByRole("checkbox", { name: field, exact: true }).check();
  }
}

/** The reference in the address of the request's page. */
export async function referenceIn(page: Page): Promise<string> {
  await page.waitForURL(/\/desk\/requests\/WD-[^/?]+/);
  return /\/desk\/requests\/(WD-[^/?#]+)/.exec(page.url())?.[1] ?? "";
}
