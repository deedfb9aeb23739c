import { describe, expect, test } from "vitest";
import { allRoles } from "@/lib/law/permission/role";
import type { AuthenticationFacts } from "@/lib/law/request/file";
import { endStages } from "@/lib/law/request/stage";
import { aFile, anActor, noon } from "@/lib/law/request/testing/a-file";
import { stepRow } from "@/lib/law/request/workflow";
import { levelReached, stageAfter } from "@/lib/law/step/authenticated";
import { mayTake } from "@/lib/law/step/open-steps";

const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const found = (level: AuthenticationFacts["level"], at = noon): AuthenticationFacts => ({
  level,
  checks: [],
  byId: "ines",
  at,
});
const everybody = anActor(...allRoles);

describe("a requester nobody authenticated", () => {
  test.each(["review", "propose-scope", "approve", "produce", "deliver"] as const)("is never given %s", (step) => {
    const [stage = "received"] = stepRow(step).from;
    const asked = (level: AuthenticationFacts["level"], emergency = false) => ({
      actor: everybody,
      file: aFile({ stage, emergency, authentications: [found(level)] }),
      now: noon,
    });
    const weak = { code: "weak-authentication" };
    expect(mayTake(step, { ...asked("medium"), file: aFile({ stage, authentications: [] }) })).toMatchObject(weak);
    expect(mayTake(step, asked("weak"))).toMatchObject({ ...weak, level: "weak", needs: "medium" });
    expect(mayTake(step, asked("medium", true))).toMatchObject({ ...weak, level: "medium", needs: "strong" });
    expect(mayTake(step, asked("medium"))?.code).not.toBe("weak-authentication");
    expect(mayTake(step, asked("strong", true))?.code).not.toBe("weak-authentication");
  });

  test("is authenticated anew after a suspicion was settled, and not at all while one is open", () => {
    const before = aFile({ authentications: [found("strong")], suspicionSettledAt: hours(1) });
    expect(levelReached(before)).toBe("none");
    expect(levelReached({ ...before, authentications: [found("strong"), found("medium", hours(2))] })).toBe("medium");
    const suspicion = { id: "s", suspectedById: "rita" };
    expect(levelReached(aFile({ suspicion }))).toBe("none");
  });

  test.each(endStages)("is asked again when a request is reopened from %s", (stage) => {
    const reopened = (authentications: readonly AuthenticationFacts[], suspicionSettledAt: Date | null = null) =>
      stageAfter("reopen", aFile({ stage, authentications, suspicionSettledAt }));
    expect(reopened([])).toBe("received");
    expect(reopened([found("weak")])).toBe("received");
    expect(reopened([found("strong")], hours(1))).toBe("received");
    expect(reopened([found("medium")])).toBe("legal_review");
  });
});
