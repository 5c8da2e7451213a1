/** `npm run demo`: two years of a simulated athlete in an account of the local server, through the API that the app uses. */
import { demoOf } from "./demo/account.ts";
import { fill } from "./demo/fill.ts";
import { dataFolder, runningServer } from "./local/running.ts";
import { startLocalServer } from "./local/server.ts";
import { main, Stop } from "./main.ts";

await main(async () => {
	const running = runningServer();
	if (running && !running.server) throw new Stop("Longrun is just starting. Run the demo again when it does.");
	const own = running ? null : await startLocalServer();
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const language = /^ko\b/.test(process.env.LANG ?? "") ? "ko" : "en";
	const today = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date());
	const origin = running?.server?.origin ?? own?.origin ?? "";
	try {
		await fill({ origin, demo: demoOf(dataFolder, today), today, zone, language, say: (words) => console.log(words) });
	} finally {
		await own?.stop();
	}
	if (own) console.log("The server is stopped again: npm start shows the demo.");
});
