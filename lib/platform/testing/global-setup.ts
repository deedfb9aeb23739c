import { enterTestCluster } from "@/lib/platform/testing/test-cluster";

/** Runs once before the store tests; what it gives back runs once after them. */
export default async function setup(): Promise<() => Promise<void>> {
  const { templateUrl, leave } = await enterTestCluster();
  process.env["WRITDESK_TEST_TEMPLATE_URL"] = templateUrl;
  return leave;
}
