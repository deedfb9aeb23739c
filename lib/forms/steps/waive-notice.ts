import { z } from "zod";
import { id, text } from "@/lib/forms/fields";

export const waiveNoticeForm = z.object({
  noticeId: id("Choose the notice that is waived"),
  reason: text("Say why this customer is not told. Your name stands with it."),
});
