import { expect, test } from "vitest";
import { DatabaseGone, reachable } from "@/lib/store/database";

test.each([
  "connect ECONNREFUSED 127.0.0.1:5432",
  "timeout exceeded when trying to connect",
  "Transaction API error: Unable to start a transaction in the given time.",
])("a database that does not answer is told as gone, not as a fault of ours: %s", async (message) => {
  await expect(reachable(() => Promise.reject(new Error(message)))).rejects.toThrow(DatabaseGone);
});

test("any other fault stays what it is", async () => {
  const fault = new Error("duplicate key value");
  await expect(reachable(() => Promise.reject(fault))).rejects.toBe(fault);
});
