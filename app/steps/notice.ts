import { described } from "@/app/steps/door";
import { agreeDeferral, deferNotice, endDeferral } from "@/lib/casework/defer-notice";
import { agreeNever, proposeNever, reviewNever } from "@/lib/casework/bar-notice";
import { correctAddress, recordAcknowledgement } from "@/lib/casework/hear-from-customer";
import { oweUserNotice } from "@/lib/casework/owe-user-notice";
import { noticeFields as fields } from "@/lib/forms/steps/notice";

export const noticeDoors = {
  "owe-user-notice": described(fields["owe-user-notice"], oweUserNotice),
  "correct-user-address": described(fields["correct-user-address"], correctAddress),
  "record-acknowledgement": described(fields["record-acknowledgement"], recordAcknowledgement),
  "propose-never": described(fields["propose-never"], proposeNever),
  "agree-never": described(fields["agree-never"], agreeNever),
  "review-never": described(fields["review-never"], reviewNever),
  "defer-notice": described(fields["defer-notice"], deferNotice),
  "agree-deferral": described(fields["agree-deferral"], agreeDeferral),
  "end-deferral": described(fields["end-deferral"], endDeferral),
};
