/** Which server runs on this machine's data. Two on one folder would spoil each other's database. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../quiet-environment.ts";

/** Everything a local server keeps: D1, R2, queues. */
export const dataFolder = join(root, ".data");
const note = join(dataFolder, "running.json");

export interface Running {
	/** The script that looks after the server. */
	pid: number;
	/** Null while it is still getting ready. */
	server: { workerPid: number; origin: string } | null;
}

export function runningServer(): Running | null {
	const noted = readNote();
	return noted && isKeeper(noted.pid) ? noted : null;
}

/** Written before anything touches the data, and again when the server answers. */
export function noteRunning(server: Running["server"]): void {
	const running: Running = { pid: process.pid, server };
	writeFileSync(note, JSON.stringify(running));
}

export function forgetRunning(): void {
	rmSync(note, { force: true });
}

/** When a server was killed by force, its Worker may still run and hold the data. Says whether it ended one. */
export function endLeftover(): boolean {
	const noted = readNote();
	if (!noted?.server || isKeeper(noted.pid) || !isWorker(noted.server.workerPid)) return false;
	process.kill(-noted.server.workerPid, "SIGKILL");
	return true;
}

function readNote(): Running | null {
	if (!existsSync(note)) return null;
	try {
		return JSON.parse(readFileSync(note, "utf8")) as Running;
	} catch {
		// Cut off while it was written: nobody got as far as serving.
		return null;
	}
}

function isAlive(pid: number): boolean {
	try {
		// Signal 0 asks only whether the process is there.
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/**
 * Whether a script of ours still looks after a server. The system gives old numbers to new processes, and in a container every start gets the
 * same one: a note with our own number is from a run before us.
 */
export function isKeeper(pid: number): boolean {
	return pid !== process.pid && isAlive(pid) && (commandOf(pid)?.includes("scripts") ?? true);
}

/** Only a process that runs wrangler is ours to end. */
function isWorker(pid: number): boolean {
	return commandOf(pid)?.includes("wrangler") ?? false;
}

/** Null when there is no such process, or no `ps` here. */
function commandOf(pid: number): string | null {
	try {
		return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
	} catch {
		return null;
	}
}
