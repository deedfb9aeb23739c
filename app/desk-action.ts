import { currentActor } from "@/app/session";
import { now } from "@/lib/platform/clock";
import { makeDeskAction } from "@/lib/platform/desk-action";

/** The makers of every server action, with this application's session and clock. */
export const { deskAction, publicAction } = makeDeskAction({ currentActor, now });
