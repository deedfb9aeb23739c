import { z } from "zod";
import { confirmed, optionalId, optionalText, text } from "@/lib/forms/fields";

/** Steps that need nothing but a sentence for the record. */
export const noteForm = z.object({ note: text("Say why, in a sentence for the record") });
export const reasonForm = z.object({ reason: text("Say why, in a sentence for the record") });
export const defectForm = z.object({ defect: text("Say what is wrong with the production") });
export const textForm = z.object({ text: text("Write the note") });

/** What a reviewer vouches for when finding a request valid. */
export const reviewForm = z.object({
  jurisdiction: confirmed("Confirm that the authority has jurisdiction over us, or return it as deficient"),
  power: confirmed("Confirm that the instrument gives the power it cites, or return it as deficient"),
  form: confirmed("Confirm that it is signed, dated and addressed to us, or return it as deficient"),
  note: text("Say what you found"),
});

export const approveForm = z.object({
  seen: confirmed("Confirm that you have read the instrument and the scope"),
  note: optionalText(),
});

export const deliverForm = z.object({
  channel: text("Say how it is delivered", 200),
  recipient: text("Say to whom, by name and address", 500),
});

export const assignForm = z.object({ ownerId: optionalId() });
