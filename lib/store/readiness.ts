import { asNobody } from "@/lib/store/database";

/** Whether the tables are there: the workflow's edges are the last thing written when a database is made ready. */
export async function tablesAreThere(): Promise<boolean> {
  const edge = await asNobody((tx) => tx.edge.findFirst({ select: { step: true } }));
  return edge !== null;
}
