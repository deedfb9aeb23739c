import { siteIsBuilt } from "@/lib/platform/build-state";
import { environment } from "@/lib/platform/environment";
import { onShutdown } from "@/lib/platform/shutdown";
import { preparedDatabase } from "./prepared-database";
import { stating } from "./stating";

/** `npm start`: the site, as one of any number of processes before one database. */
await stating(async () => {
  Object.assign(process.env, { NODE_ENV: "production" }); // before Next is loaded, which reads it once
  const settings = environment();
  if (!siteIsBuilt()) throw new Error("The site is not built yet. Run: npm run build");
  const database = await preparedDatabase();
  const { startWebServer } = await import("@/lib/platform/web-server");
  const web = await startWebServer(settings);
  onShutdown(async () => {
    await web.close();
    await database.stop();
  });
});
