import { api, received, standingAt } from "./desk/machine";
import { openRequest } from "./desk/request-page";
import { axeClean, expect, test } from "./desk/test";

test("the auditor opens a request, which goes on its record, and is offered no step", async ({ signedIn }) => {
  const reference = await standingAt("legal_review", await signedIn("reviewer"));
  const auditor = await signedIn("auditor");
  await openRequest(auditor, reference);
  await expect(auditor.getByRole("heading", { name: "What you can do" })).toHaveCount(0);
  await expect(auditor.getByRole("main").getByRole("form")).toHaveCount(0);
  await axeClean(auditor);
  const { body } = await api("reviewer", "GET", `/requests/${reference}/record`);
  const opened = body.entries.filter((entry: { act: string }) => entry.act === "open");
  expect(JSON.stringify(opened)).toContain("Audra Ito");
});

test("the auditor checks the whole record, and may not record, prepare or attach", async ({ signedIn }) => {
  const auditor = await signedIn("auditor");
  await auditor.goto("/desk/record?check=1");
  await expect(auditor.getByText(/The record holds/).first()).toBeVisible();
  await auditor.goto("/desk/requests/new");
  await expect(auditor.getByText(/Intake/).first()).toBeVisible();
  await expect(auditor.getByRole("form", { name: "Record a request" })).toHaveCount(0);
  await auditor.goto("/desk/reports/preview?period=2025-h1");
  await expect(auditor.getByText("A Publisher prepares this report.")).toBeVisible();
  const reference = await received();
  const put = await auditor.request.put(`/api/documents?name=a.txt&kind=other&request=${reference}`, {
    data: "note",
    headers: { origin: new URL(auditor.url()).origin, "content-type": "text/plain" },
  });
  expect(put.status()).toBe(409);
});
