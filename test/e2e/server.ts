/** The real Worker for an end-to-end test: on its own port, with its own state, asking nobody outside. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tickCron } from "../../scripts/local/cron.ts";
import { migrate } from "../../scripts/local/migrate.ts";
import { anyFreePort } from "../../scripts/local/port.ts";
import { startWorker } from "../../scripts/local/worker-process.ts";

export interface Server {
	origin: string;
	/** Holds the database and the files; give it to the next server to go on with them. */
	state: string;
	/** What the Worker said, for a failing test's message. */
	output(): string;
	/** Fires the hourly cron. */
	tick(): Promise<void>;
	/** Ends it in order. A state folder of its own goes with it. */
	stop(): Promise<void>;
	/** Ends it as a power cut would. The state stays. */
	kill(): Promise<void>;
}

const secrets = [
	"AUTH_SECRET=test-secret-test-secret-test-secret-00",
	"PASSWORD_PEPPER=test-pepper-test-pepper-test-pepper-00",
	"ENCRYPTION_KEYS=k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
	"",
].join("\n");

export const temporaryState = () => mkdtemp(join(tmpdir(), "longrun-e2e-"));
export const removeState = (state: string) => rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

export async function startServer({ state: given, port }: { state?: string; port?: number } = {}): Promise<Server> {
	const state = given ?? (await temporaryState());
	const secretsFile = join(state, "secrets.env");
	await writeFile(secretsFile, secrets);
	await migrate(state);
	const worker = await startWorker({ port: port ?? (await anyFreePort()), state, secretsFile });
	return {
		origin: worker.origin,
		state,
		output: worker.output,
		tick: async () => {
			const problem = await tickCron(worker.origin);
			if (problem) throw new Error(`The cron failed: ${problem}\n${worker.output()}`);
		},
		stop: async () => {
			await worker.stop();
			if (given === undefined) await removeState(state);
		},
		kill: worker.kill,
	};
}
