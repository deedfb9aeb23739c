import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/law/permission/role";
import { type Answer, makeDeskAction } from "@/lib/platform/desk-action";

const ada: Actor = { id: "1", name: "Ada", email: "ada@desk.example", roles: ["intake"] };
const signedOut = async () => ({ signInAgain: true }) as const;
const noon = new Date("2026-11-23T12:00:00Z");
const schema = z.object({
  agency: z.string().min(1),
  items: z.array(z.object({ category: z.enum(["content", "traffic"]) })).optional(),
});

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

function act(run: () => Promise<Answer>, actor: Actor | null = ada) {
  return makeDeskAction({ currentActor: async () => actor, signedOut, now: () => noon }).deskAction(schema, run);
}

class Gone extends Error {
  override readonly name = "DatabaseGone";
}

describe("an action of the desk", () => {
  const typed = { agency: "Präfektur", password: "hush" };

  test("gives its code the actor, the parsed form and the time, and answers with what was done", async () => {
    const seen: unknown[] = [];
    const { deskAction } = makeDeskAction({ currentActor: async () => ada, signedOut, now: () => noon });
    const action = deskAction(schema, async (...given) => {
      seen.push(...given);
      return { done: "The note was added." };
    });
    expect(await action({}, form({ agency: "A", "items.3.category": "content" }))).toEqual({
      done: "The note was added.",
    });
    expect(seen).toEqual([ada, { agency: "A", items: [{ category: "content" }] }, noon]);
  });

  test("keeps what was typed, but no password, when nobody is signed in, and runs nothing", async () => {
    const action = act(async () => Promise.reject(new Error("ran")), null);
    expect(await action({}, form(typed))).toEqual({ signInAgain: true, typed: { agency: "Präfektur" } });
  });

  test("names the field as the form numbered it, in words", async () => {
    const action = act(async () => Promise.reject(new Error("ran")));
    const state = await action(
      {},
      form({ agency: "", "items.2.category": "content", "items.7.category": "everything" }),
    );
    expect(state.fields).toEqual({
      agency: ["Fill this in."],
      "items.7.category": ["Choose one of the answers offered."],
    });
    expect(state.typed).toEqual({ agency: "", "items.2.category": "content", "items.7.category": "everything" });
  });

  test("says a refusal in words and gives back what was typed", async () => {
    const state = await act(async () => ({ code: "writing-missing" }))({}, form(typed));
    expect(state).toEqual({ typed: { agency: "Präfektur" }, refusal: expect.stringContaining("writing is missing") });
  });

  test("tells who changed what meanwhile", async () => {
    const at = noon.toISOString();
    const data = { changed: { email: { from: null, to: "new@da.example" } } };
    const entries = [
      { by: "Bob", at, act: "approve" },
      { by: "Bob", at, act: "keep-authority", data },
    ];
    const state = await act(async () => ({ code: "changed-meanwhile", version: 7, entries }))({}, form(typed));
    expect(state.changed).toEqual({
      version: 7,
      entries: [
        { by: "Bob", at, what: "approved the scope" },
        { by: "Bob", at, what: "kept an authority: E-mail: new@da.example" },
      ],
    });
    expect(state.typed).toEqual({ agency: "Präfektur" });
  });

  test("says that the database is gone, wherever it was noticed", async () => {
    const inRun = await act(async () => Promise.reject(new Gone("gone")))({}, form(typed));
    const { deskAction } = makeDeskAction({
      currentActor: async () => Promise.reject(new Gone("gone")),
      signedOut,
      now: () => noon,
    });
    const atDoor = await deskAction(schema, async () => undefined)({}, form(typed));
    for (const state of [inRun, atDoor]) {
      expect(state.refusal).toContain("The database does not answer. Nothing was changed");
      expect(state.typed).toEqual({ agency: "Präfektur" });
    }
  });

  test("lets redirects and faults of ours pass", async () => {
    await expect(act(async () => Promise.reject(new Error("NEXT_REDIRECT")))({}, form(typed))).rejects.toThrow(
      "NEXT_REDIRECT",
    );
  });

  test("refuses a megabyte in one field, and characters that cannot be kept, where they stand", async () => {
    const action = act(async () => Promise.reject(new Error("ran")));
    const state = await action({}, form({ agency: "x".repeat(1_000_000), "items.0.category": "a\0b" }));
    expect(Object.keys(state.fields ?? {})).toEqual(["agency", "items.0.category"]);
    expect(state.fields?.["agency"]?.[0]).toContain("longer than 100,000 characters");
    expect(state.typed?.["agency"]).toHaveLength(1_000_000);
  });
});
