import { buildWhenStale } from "./building";

try {
  await buildWhenStale();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
