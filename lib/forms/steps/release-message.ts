import { z } from "zod";
import { id, text } from "@/lib/forms/fields";

export const releaseMessageForm = z.object({
  reference: z.string().trim().min(1).max(60),
  messageId: id("Choose the message"),
  why: text("Say why it is sent again although it may have arrived"),
});
