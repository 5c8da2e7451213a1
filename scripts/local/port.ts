/** A free port on this machine. */
import { createServer } from "node:net";
import { Stop } from "../main.ts";

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", () => resolve(false));
		server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
	});
}

/** The wanted port, or the next free one after it. */
export async function freePortFrom(wanted: number): Promise<number> {
	for (let port = wanted; port < wanted + 100 && port <= 65535; port++) if (await isFree(port)) return port;
	throw new Stop(`No free port between ${wanted} and ${wanted + 99}.`);
}

/** Below those that systems give away by themselves: until the server that gets it listens, nobody else is handed it. */
const APART = { from: 20_000, count: 10_000, tries: 20 };

/** Any port that is free, for a server that takes seconds to start. */
export async function anyFreePort(): Promise<number> {
	for (let tries = 0; tries < APART.tries; tries++) {
		const port = APART.from + Math.floor(Math.random() * APART.count);
		if (await isFree(port)) return port;
	}
	throw new Stop(`No free port between ${APART.from} and ${APART.from + APART.count - 1}.`);
}
