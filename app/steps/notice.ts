import { described } from "@/app/steps/door";
import { agreeDeferral, deferNotice, endDeferral } from "@/lib/casework/defer-notice";
import { noticeFields as fields } from "@/lib/forms/steps/notice";

export const noticeDoors = {
  "defer-notice": described(fields["defer-notice"], deferNotice),
  "agree-deferral": described(fields["agree-deferral"], agreeDeferral),
  "end-deferral": described(fields["end-deferral"], endDeferral),
};
