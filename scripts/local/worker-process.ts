/** The real Worker on this machine: wrangler's local runtime with its state in one folder. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Stop } from "../main.ts";
import { quietEnvironment, root } from "../quiet-environment.ts";
import { tool } from "../run.ts";

export interface WorkerProcess {
	origin: string;
	/** Leads the group of processes that make it up. */
	pid: number;
	/** Resolves with the exit code when it ends, wanted or not. */
	ended: Promise<number>;
	/** What it said so far. */
	output(): string;
	/** Ends it in order, and by force when it does not go. */
	stop(): Promise<void>;
	/** Ends it as a power cut would: nothing is finished, nothing is saved. */
	kill(): Promise<void>;
}

export interface WorkerOptions {
	port: number;
	/** Holds D1, R2 and the queues. */
	state: string;
	/** Instead of `.dev.vars`. */
	secretsFile?: string;
	/** Gets what the Worker says, as it says it. */
	onOutput?: (text: string) => void;
}

const startLimit = 60_000;
const stopLimit = 5_000;

export async function startWorker({ port, state, secretsFile, onOutput }: WorkerOptions): Promise<WorkerProcess> {
	const args = ["dev", "--local", "--persist-to", state, "--ip", "127.0.0.1", "--port", String(port)];
	// Several may run beside each other; nobody debugs them.
	args.push("--inspector-port", "0", "--show-interactive-dev-session=false", "--log-level", "warn", "--test-scheduled");
	if (secretsFile) args.push("--env-file", secretsFile);
	const child = spawn(process.execPath, ["--no-warnings", tool.wrangler, ...args], {
		cwd: root,
		env: quietEnvironment,
		stdio: ["ignore", "pipe", "pipe"],
		// Its own group: ctrl-C is answered by us, in order, and a kill reaches workerd below it too.
		detached: true,
	});
	let said = "";
	for (const channel of [child.stdout, child.stderr]) {
		channel.setEncoding("utf8").on("data", (text: string) => {
			said += text;
			onOutput?.(text);
		});
	}
	const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : 1));
	const worker: WorkerProcess = {
		origin: `http://localhost:${port}`,
		pid: child.pid ?? 0,
		ended,
		output: () => said,
		stop: async () => {
			signal(child, "SIGTERM");
			const gone = await Promise.race([ended, sleep(stopLimit, null, { ref: false })]);
			if (gone === null) await worker.kill();
		},
		kill: async () => {
			signal(child, "SIGKILL");
			await ended;
		},
	};
	// Whatever ends us, nothing of it stays behind.
	const killGroup = () => signal(child, "SIGKILL");
	process.once("exit", killGroup);
	ended.then(() => process.removeListener("exit", killGroup));
	await ready(worker);
	return worker;
}

function signal(child: ChildProcess, name: "SIGTERM" | "SIGKILL"): void {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	// Without process groups (Windows) the child itself must do.
	const target = process.platform === "win32" ? child.pid : -child.pid;
	try {
		process.kill(target, name);
	} catch (error) {
		// Already gone.
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}

async function ready(worker: WorkerProcess): Promise<void> {
	const deadline = Date.now() + startLimit;
	let over = false;
	worker.ended.then(() => {
		over = true;
	});
	while (!over && Date.now() < deadline) {
		if (await answers(worker.origin)) return;
		await sleep(100);
	}
	await worker.kill();
	throw new Stop(`The Worker did not start:\n${worker.output()}`);
}

async function answers(origin: string): Promise<boolean> {
	try {
		await fetch(`${origin}/api/system/health`, { signal: AbortSignal.timeout(5_000) });
		return true;
	} catch {
		// Not listening yet.
		return false;
	}
}
