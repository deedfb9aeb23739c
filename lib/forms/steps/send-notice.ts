import { z } from "zod";
import { id, optionalId } from "@/lib/forms/fields";

/** Which notice goes to whom; the digest says that the letter and its recipient were looked at. */
export const sendNoticeForm = z.object({
  noticeId: id("Choose the notice to send"),
  contactId: optionalId().default(null),
  digest: z.preprocess(
    (given) => (given === "" || given === undefined ? null : given),
    z
      .string()
      .regex(/^[0-9a-f]{64}$/, "Load the page again: the letter you saw cannot be told")
      .nullable(),
  ),
});
