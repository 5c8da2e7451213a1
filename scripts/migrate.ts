/** `npm run migrate`: the local database, brought up to date. `npm start` and `npm run deploy` do it by themselves. */
import { migrate } from "./local/migrate.ts";
import { dataFolder } from "./local/running.ts";
import { main } from "./main.ts";

await main(async () => {
	await migrate(dataFolder);
	console.log("The local database is up to date.");
});
