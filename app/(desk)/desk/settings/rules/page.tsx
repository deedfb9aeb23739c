import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { ClockTable, InstrumentTable } from "@/components/settings/rule-tables";
import { PageHead } from "@/components/ui/page-head";

export const metadata: Metadata = { title: "The law’s tables" };

export default async function RulesPage() {
  await requireActor("/desk/settings/rules");
  return (
    <>
      <PageHead
        title="The law’s tables"
        lead="What the desk and the database enforce. Each row names its source; a request keeps the clock it was received under."
      />
      <InstrumentTable />
      <ClockTable />
    </>
  );
}
