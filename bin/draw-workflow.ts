import { writeFileSync } from "node:fs";
import { picturePath, workflowSvg } from "./workflow-svg";

/** `node bin/run.mjs bin/draw-workflow.ts`: draws the picture in docs anew, after the step table has changed. */
writeFileSync(picturePath, workflowSvg());
