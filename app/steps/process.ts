import { described } from "@/app/steps/door";
import { amendProcess, supplementProcess } from "@/lib/casework/amend-process";
import { linkRequest } from "@/lib/casework/link-request";
import { mergeDuplicate } from "@/lib/casework/merge-duplicate";
import { partDoubles } from "@/lib/casework/part-doubles";
import { recordReceipt } from "@/lib/casework/record-receipt";
import { purgeExtract } from "@/lib/casework/purge-extract";
import { processFields as fields } from "@/lib/forms/steps/process";

/** The doors of the steps by which a request changes, or is tied to another. */
export const processDoors = {
  "amend-process": described(fields["amend-process"], amendProcess),
  "supplement-process": described(fields["supplement-process"], supplementProcess),
  "link-request": described(fields["link-request"], linkRequest),
  "merge-duplicate": described(fields["merge-duplicate"], mergeDuplicate),
  "part-doubles": described(fields["part-doubles"], partDoubles),
  "record-receipt": described(fields["record-receipt"], recordReceipt),
  "purge-extract": described(fields["purge-extract"], purgeExtract),
};
