import { z } from "zod";
import { id, text } from "@/lib/forms/fields";

const message = {
  reference: z.string().trim().min(1).max(60),
  messageId: id("Choose the message"),
};

export const releaseMessageForm = z.object({
  ...message,
  why: text("Say why it is sent again although it may have arrived"),
});

export const confirmMessageForm = z.object({
  ...message,
  why: text("Say who told you that it arrived, and when"),
});
