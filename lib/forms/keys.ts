import { z } from "zod";

/** Whether the keys of the desk work for this reader. */
export const keysForm = z.object({ keys: z.enum(["on", "off"]) });
