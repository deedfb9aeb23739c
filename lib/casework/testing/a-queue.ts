import type { QueueAsked } from "@/lib/casework/list-requests";
import { allStages } from "@/lib/law/request/stage";

/** A queue that asks for every request there is. */
export const everything: QueueAsked = {
  stages: allStages,
  country: null,
  instrument: null,
  category: null,
  outcome: null,
  q: "",
  mine: false,
  late: false,
  sort: "due",
  after: null,
  limit: 50,
};
