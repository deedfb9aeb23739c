import type { Metadata } from "next";
import { MethodOfCounting } from "@/components/transparency/method-of-counting";

export const metadata: Metadata = { title: "How we count" };

export default function Method() {
  return <MethodOfCounting />;
}
