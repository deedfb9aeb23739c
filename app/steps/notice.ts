import { described } from "@/app/steps/door";
import { agreeDeferral, deferNotice, endDeferral } from "@/lib/casework/defer-notice";
import { oweUserNotice } from "@/lib/casework/owe-user-notice";
import { noticeFields as fields } from "@/lib/forms/steps/notice";

export const noticeDoors = {
  "owe-user-notice": described(fields["owe-user-notice"], oweUserNotice),
  "defer-notice": described(fields["defer-notice"], deferNotice),
  "agree-deferral": described(fields["agree-deferral"], agreeDeferral),
  "end-deferral": described(fields["end-deferral"], endDeferral),
};
