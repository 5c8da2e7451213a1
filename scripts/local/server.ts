/** Longrun on this machine's own data: what `npm start` and `npm run demo` share. */
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "../main.ts";
import { root } from "../quiet-environment.ts";
import { migrate } from "./migrate.ts";
import { freePortFrom } from "./port.ts";
import { buildPwaIfStale } from "./pwa-build.ts";
import { dataFolder, endLeftover, forgetRunning, noteRunning } from "./running.ts";
import { ensureSecrets } from "./secrets.ts";
import { startWorker, type WorkerProcess } from "./worker-process.ts";

/** App, database and secrets made ready, then the Worker started. Nobody else may run on the data (`runningServer`). */
export async function startLocalServer(): Promise<WorkerProcess> {
	const wanted = wantedPort(process.env.PORT);
	// Health data and password hashes: nobody else on this machine reads them.
	mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
	chmodSync(dataFolder, 0o700);
	if (endLeftover()) console.log("Ended what an earlier, killed run had left behind.");
	noteRunning(null);
	const made = ensureSecrets(join(root, ".dev.vars"));
	if (made.length > 0) console.log("Wrote random secrets to .dev.vars: keep that file together with the folder .data.");
	console.log("Preparing the app and the database …");
	await buildPwaIfStale();
	await migrate(dataFolder);
	const port = await freePortFrom(wanted);
	if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
	const worker = await startWorker({ port, state: dataFolder, onOutput: (text) => process.stderr.write(text) });
	noteRunning({ workerPid: worker.pid, origin: worker.origin });
	worker.ended.then(forgetRunning);
	return worker;
}

function wantedPort(text = "8787"): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop(`PORT must be a number from 1 to 65535, not "${text}".`);
	return port;
}
