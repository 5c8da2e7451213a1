/** Running a program to its end. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { quietEnvironment, root } from "./quiet-environment.ts";

export interface Finished {
	code: number;
	/** What it said on both channels, in order; empty when it spoke to the terminal itself. */
	output: string;
	/** What it said on standard output alone. */
	stdout: string;
}

export interface RunOptions {
	env?: NodeJS.ProcessEnv;
	/** `inherit`: the program talks with the person itself. Otherwise its input is closed, so that it can ask nothing and wait for ever. */
	terminal?: "inherit" | "captured";
}

export function run(command: string, args: readonly string[], { env = {}, terminal = "captured" }: RunOptions = {}): Promise<Finished> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: root,
			env: { ...quietEnvironment, ...env },
			stdio: terminal === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
		});
		let output = "";
		let stdout = "";
		child.stdout?.setEncoding("utf8").on("data", (text: string) => {
			output += text;
			stdout += text;
		});
		child.stderr?.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
		child.on("error", reject);
		child.on("close", (code) => resolve({ code: code ?? 1, output, stdout }));
	});
}

/** A tool of node_modules by its script, run by the Node that runs us: no shell, no search path. */
export const tool = {
	wrangler: join(root, "node_modules/wrangler/wrangler-dist/cli.js"),
	vite: join(root, "node_modules/vite/bin/vite.js"),
	vitest: join(root, "node_modules/vitest/vitest.mjs"),
	playwright: join(root, "node_modules/playwright/cli.js"),
} as const;

export function runTool(name: keyof typeof tool, args: readonly string[], options?: RunOptions): Promise<Finished> {
	return run(process.execPath, ["--no-warnings", tool[name], ...args], options);
}
