import type { Metadata } from "next";
import { DataAct } from "@/components/transparency/data-act";
import { MethodOfCounting } from "@/components/transparency/method-of-counting";
import { readPublicTexts } from "@/lib/casework/read-public-texts";
import { now } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "How we count" };

export default async function Method() {
  return (
    <MethodOfCounting>
      <DataAct texts={await readPublicTexts(now())} />
    </MethodOfCounting>
  );
}
