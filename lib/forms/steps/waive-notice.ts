import { z } from "zod";
import { choice, id, text } from "@/lib/forms/fields";
import { allWaiverGrounds } from "@/lib/law/notice/waiver";

export const waiveNoticeForm = z.object({
  noticeId: id("Choose the notice that is waived"),
  /** What is not said in the table is said in the reason alone. */
  ground: choice(allWaiverGrounds, "Choose the ground").default("other"),
  reason: text("Say why this customer is not told. Your name stands with it."),
});
