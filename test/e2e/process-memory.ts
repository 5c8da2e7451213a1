/** What a browser's renderers hold in memory, as the kernel counts it: proportional set size, shared pages divided among those that share them. */
import { readdirSync, readFileSync } from "node:fs";

export interface RendererMemory {
	/** Megabytes of the largest renderer that runs extensions: the background. */
	extension: number;
	/** Megabytes of the largest other renderer: the tab. */
	tab: number;
}

/** @param profile The browser's profile folder, by which its main process is known. */
export function rendererMemory(profile: string): RendererMemory {
	const processes = readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.flatMap(processOf);
	const main = processes.filter(({ command }) => command.includes(profile) && !command.includes("--type="));
	const family = new Set(main.map(({ pid }) => pid));
	for (let grown = -1; grown !== family.size; ) {
		grown = family.size;
		for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
	}
	const renderers = processes.filter(({ pid, command }) => family.has(pid) && command.includes("--type=renderer"));
	const most = (isExtension: boolean) =>
		Math.max(
			0,
			...renderers.filter(({ command }) => command.includes("--extension-process") === isExtension).map(({ pid }) => megabytesOf(pid)),
		);
	return { extension: most(true), tab: most(false) };
}

function processOf(name: string): { pid: number; parent: number; command: string }[] {
	try {
		const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
		const [, parent = "0"] = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, "utf8")) ?? [];
		return [{ pid: Number(name), parent: Number(parent), command }];
	} catch {
		// It ended while it was looked at.
		return [];
	}
}

function megabytesOf(pid: number): number {
	try {
		const [, kilobytes = "0"] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
		return Number(kilobytes) / 1024;
	} catch {
		// It ended while it was looked at.
		return 0;
	}
}
