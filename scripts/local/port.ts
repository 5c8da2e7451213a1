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

/** Any port that the system says is free. */
export function anyFreePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
		});
	});
}
