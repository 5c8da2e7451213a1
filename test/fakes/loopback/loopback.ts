/**
 * An HTTPS server on the loopback that stands for several hosts and hands each request to the one it names. Two fakes may share
 * one (Firefox can send all of port 443 to a single place); by itself each fake starts its own.
 *
 * Connections are closed after each answer unless `keepAlive`: Chromium repeats a request by itself, a POST too, when a connection
 * that was used before breaks, so a lost answer would be a second write at the wrong moment.
 */
import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { certificateFor } from "./certificate.ts";
import type { FakeAnswer, FakeRequest } from "./exchange.ts";
import type { Fault, Faults } from "./faults.ts";
import type { LoggedRequest, RequestLog } from "./request-log.ts";

export const fakedHosts = ["www.strava.com", "connect.garmin.com", "personal.connectapi.garmin.com"] as const;

export interface Site {
	answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;
	faults: Faults;
	requests: RequestLog;
}

export interface LoopbackOptions {
	/** Reuses connections, as the real sites do. Default false. */
	keepAlive?: boolean;
	/** HTTP instead of HTTPS, for a client that cannot be told to trust a certificate. Default false. */
	plain?: boolean;
}

export interface Loopback {
	port: number;
	/** PEM of the certificate; clients in Node trust it with `ca`. */
	certificate: string;
	/** Puts a site under its host. A request by address (127.0.0.1, localhost) goes to the first one. */
	serve: (host: string, site: Site) => void;
	stop: () => Promise<void>;
}

export async function startLoopback({ keepAlive = false, plain = false }: LoopbackOptions = {}): Promise<Loopback> {
	const sites = new Map<string, Site>();
	const certificate = await certificateFor(fakedHosts);
	const stopping = new AbortController();

	const listener = (incoming: IncomingMessage, response: ServerResponse) => {
		if (!keepAlive) response.setHeader("connection", "close");
		void exchange(incoming, response, sites, stopping.signal).catch((cause: unknown) => {
			// A bug of the fake: shown to the test as an answer that no real service gives.
			if (response.headersSent) response.destroy();
			else response.writeHead(599, { "content-type": "text/plain" }).end(String(cause instanceof Error ? cause.stack : cause));
		});
	};
	const server: Server = plain ? createPlainServer(listener) : createServer(certificate, listener);
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});

	return {
		port: (server.address() as AddressInfo).port,
		certificate: certificate.cert,
		serve: (host, site) => sites.set(host, site),
		stop: () =>
			new Promise((resolve) => {
				stopping.abort();
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function exchange(
	incoming: IncomingMessage,
	response: ServerResponse,
	sites: Map<string, Site>,
	stopping: AbortSignal,
): Promise<void> {
	const request = await read(incoming);
	const byAddress = /^(127\.0\.0\.1|localhost)$/.test(request.host);
	const site = sites.get(request.host) ?? (byAddress ? [...sites.values()][0] : undefined);
	if (!site) {
		response.writeHead(421, { "content-type": "text/plain" }).end(`no fake for ${request.host}`);
		return;
	}
	const fault = site.faults.take(request);
	const entry = site.requests.note(request, fault);
	if (fault === "drop") {
		incoming.socket.destroy();
		return;
	}
	if (fault !== null && typeof fault === "object" && "delayMs" in fault) await pause(fault.delayMs, stopping);
	const answer = isAnswer(fault) ? fault : await site.answer(request);
	site.requests.done(entry);
	if (fault === "lose answer") {
		incoming.socket.destroy();
		return;
	}
	send(response, answer, entry, fault === "cut answer");
}

function send(response: ServerResponse, { status, headers, body }: FakeAnswer, entry: LoggedRequest, cut: boolean): void {
	entry.status = status;
	const content = body === undefined ? Buffer.alloc(0) : Buffer.from(body);
	const length = status === 204 || status === 304 ? {} : { "content-length": String(content.byteLength) };
	response.writeHead(status, { ...headers, ...length });
	if (!cut) {
		response.end(content);
		return;
	}
	response.write(content.subarray(0, Math.floor(content.byteLength / 2)), () => response.destroy());
}

function isAnswer(fault: Fault | null): fault is FakeAnswer {
	return fault !== null && typeof fault === "object" && "status" in fault;
}

async function read(incoming: IncomingMessage): Promise<FakeRequest> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	const host = (incoming.headers.host ?? "").replace(/:\d+$/, "");
	const url = new URL(incoming.url ?? "/", `https://${host || "localhost"}`);
	const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
	);
	return {
		method: incoming.method ?? "GET",
		host,
		path: decodeURIComponent(url.pathname),
		query: url.searchParams,
		headers: Object.fromEntries(headers),
		body: Buffer.concat(chunks).toString("utf8"),
	};
}

/** Ends early when the server stops. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, milliseconds);
		signal?.addEventListener("abort", () => {
			clearTimeout(timer);
			resolve();
		});
	});
}
