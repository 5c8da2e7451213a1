/** Questions to the person at the terminal. */
import { createInterface } from "node:readline/promises";
import { Stop } from "./main.ts";

export async function ask(question: string): Promise<string> {
	if (!process.stdin.isTTY) throw new Stop(`Nobody is here to answer: ${question}`);
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	try {
		return (await terminal.question(`${question} `)).trim();
	} finally {
		terminal.close();
	}
}

/** Only a plain yes is a yes. */
export async function confirm(question: string): Promise<boolean> {
	return /^y(es)?$/i.test(await ask(`${question} [y/N]`));
}
