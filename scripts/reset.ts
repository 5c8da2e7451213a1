/** `npm run reset`: empties this machine's data after asking (`-- --yes` does not ask). The secrets in `.dev.vars` stay. */
import { existsSync, rmSync } from "node:fs";
import { confirm } from "./ask.ts";
import { dataFolder, runningServer } from "./local/running.ts";
import { main, Stop } from "./main.ts";

await main(async () => {
	const running = runningServer();
	if (running) throw new Stop(`Longrun runs on this data (${running.server?.origin ?? "just starting"}). Stop it first.`);
	if (!existsSync(dataFolder)) return console.log("There is no local data.");
	const sure = process.argv.includes("--yes") || (await confirm("Delete every account, activity and plan in .data on this machine?"));
	if (!sure) return console.log("Nothing was deleted.");
	rmSync(dataFolder, { recursive: true, force: true });
	console.log("The local data is gone.");
});
