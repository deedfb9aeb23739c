import { apiPaths } from "./paths";

export const dynamic = "force-static";

/** What the API takes and gives, for machines and for those who write them. Open to anybody: it says nothing of any request. */
export function GET(): Response {
  return Response.json({
    openapi: "3.1.0",
    info: {
      title: "Writdesk API",
      version: "1",
      description: "The same rules as at the desk: one schema, one verb, one law.",
    },
    security: [{ token: [] }],
    paths: apiPaths(),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: {
        Problem: {
          type: "object",
          required: ["type", "title", "status", "code", "detail"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            code: { type: "string" },
            detail: { type: "string" },
            errors: {
              type: "array",
              items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
            },
          },
        },
      },
    },
  });
}
