import { z } from "zod";
import { stepInput } from "@/app/step-table";
import { requestBodySchema } from "@/lib/forms/api/request-body";
import { receiveRequestForm } from "@/lib/forms/receive-request";
import { stepWords } from "@/lib/law/request/step-words";
import { allSteps, stepRow } from "@/lib/law/request/workflow";

type Parameter = Readonly<Record<string, unknown>>;

const problem = {
  description: "A problem document, RFC 9457",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};
const json = (description: string) => ({ description, content: { "application/json": { schema: {} } } });
const inPath = (name: string): Parameter => ({ name, in: "path", required: true, schema: { type: "string" } });
const inQuery = (...names: readonly string[]): readonly Parameter[] =>
  names.map((name) => ({ name, in: "query", schema: { type: "string" } }));
const once: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  schema: { type: "string" },
  description: "The same key and body give the same answer, and do the thing once",
};
const refusals = {
  "400": problem,
  "401": problem,
  "404": problem,
  "409": problem,
  "413": problem,
  "415": problem,
  "422": problem,
  "429": problem,
};

/** Every address of API v1, its bodies taken from the very schemas that read them. */
export function apiPaths(): Record<string, unknown> {
  return {
    "/api/v1/requests": {
      get: read(
        "The queue",
        inQuery("q", "stage", "country", "instrument", "category", "outcome", "sort", "after", "limit"),
      ),
      post: write("Record a request", [], bodyOf(receiveRequestForm)),
    },
    "/api/v1/requests/{reference}": {
      get: {
        ...read("One request, with the steps open to whoever asks", [inPath("reference")]),
        responses: {
          "200": {
            description: "The request: its scope, its tracks, and every id that a step open to whoever asks takes",
            content: { "application/json": { schema: answerOf(requestBodySchema) } },
          },
          ...refusals,
        },
      },
    },
    "/api/v1/requests/{reference}/record": {
      get: read("Its record, oldest entry first", [inPath("reference"), ...inQuery("after")]),
    },
    ...Object.fromEntries(
      allSteps.map((step) => [`/api/v1/requests/{reference}/steps/${step}`, { post: stepOperation(step) }]),
    ),
    "/api/v1/documents": {
      put: {
        summary: "Keep a file; steps and requests name it by the id in the answer",
        parameters: inQuery("name", "kind", "request"),
        requestBody: {
          required: true,
          content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
        },
        responses: { "201": json("The document"), ...refusals },
      },
    },
    "/api/v1/imports": {
      post: {
        ...write(
          "Import a file, or with dry_run=1 say what that would do",
          inQuery("dry_run", "partial", "name"),
          null,
        ),
        requestBody: { required: true, content: { "text/csv": { schema: { type: "string" } } } },
      },
    },
    "/api/v1/reports/preview": { get: read("A period counted as it stands now", inQuery("from", "to", "period")) },
    "/api/v1/transparency": { get: { ...read("Released reports", []), security: [] } },
    "/api/v1/transparency/{period}": {
      get: { ...read("The newest released report of a period", [inPath("period")]), security: [] },
    },
  };
}

function stepOperation(step: (typeof allSteps)[number]) {
  const { from, by } = stepRow(step);
  const description = `From ${from.join(", ")}; by ${by.join(" or ")}.`;
  return { ...write(stepWords[step].words, [inPath("reference")], bodyOf(stepInput(step))), description };
}

function read(summary: string, parameters: readonly Parameter[]) {
  return { summary, parameters, responses: { "200": json(summary), ...refusals } };
}

function write(summary: string, parameters: readonly Parameter[], schema: unknown) {
  const requestBody = { required: true, content: { "application/json": { schema: schema ?? {} } } };
  return {
    summary,
    parameters: [...parameters, once],
    requestBody,
    responses: { "200": json(summary), "201": json(summary), ...refusals },
  };
}

/** What a client gets. */
function answerOf(schema: z.ZodType): unknown {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { io: "output", unrepresentable: "any" });
  return body;
}

/** What a client sends, before anything is read into law types. */
function bodyOf(schema: z.ZodType): unknown {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return body;
}
