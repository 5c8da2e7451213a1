/** `npm start`: Longrun on this machine, as a home server. Builds, migrates, serves, and keeps the hourly clock. */
import { keepTicking, tickCron } from "./local/cron.ts";
import { runningServer } from "./local/running.ts";
import { startLocalServer } from "./local/server.ts";
import type { WorkerProcess } from "./local/worker-process.ts";
import { main, Stop } from "./main.ts";

await main(async () => {
	const already = runningServer();
	if (already) return console.log(`Longrun already runs on this data: ${already.server?.origin ?? "it is just starting"}`);
	const worker = await startLocalServer();
	console.log(
		`\n  Longrun runs at  ${worker.origin}\n\n  Ctrl-C stops it. Its data lies in the folder .data; "npm run demo" adds a demo account.\n`,
	);
	await serve(worker);
});

/** Until somebody stops it, or the Worker ends by itself. */
async function serve(worker: WorkerProcess): Promise<void> {
	const stopping = new AbortController();
	for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => stopping.abort());
	const tick = async () => {
		const problem = await tickCron(worker.origin);
		if (problem && !stopping.signal.aborted) console.error(`The hourly jobs could not run: ${problem}`);
	};
	const clock = keepTicking(tick, stopping.signal);
	const asked = new Promise<null>((resolve) => stopping.signal.addEventListener("abort", () => resolve(null)));
	const code = await Promise.race([asked, worker.ended]);
	stopping.abort();
	if (code === null) console.log("\nStopping …");
	await worker.stop();
	await clock;
	if (code !== null) throw new Stop(`The Worker ended by itself (code ${code}).`);
}
