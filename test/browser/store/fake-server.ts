/** A server at the network's edge: answers by "METHOD /path", remembers what was asked, keeps idempotency keys as the Worker does, and can be away. */
import { onTestFinished, vi } from "vitest";

export interface Asked {
	/** "PUT /users/profile", without /api and query. */
	what: string;
	query: URLSearchParams;
	key: string | null;
	body: unknown;
}

type Answer = (asked: Asked) => Response | Promise<Response> | object;

export interface FakeServer {
	asked: Asked[];
	/** What was asked, in order, without reads. */
	writes(): string[];
	answer(what: string, answer: Answer): void;
	/** Away: every request fails as a lost connection does. */
	away: boolean;
	/** Carries out the next such request and loses its answer. */
	loseAnswerTo: string | null;
}

export function refusal(status: number, code: string, details?: object): Response {
	return Response.json({ error: { code, message: `Refused: ${code}.`, requestId: "request-1", details } }, { status });
}

export function fakeServer(): FakeServer {
	const answers = new Map<string, Answer>();
	const replies = new Map<string, string>();
	const server: FakeServer = {
		asked: [],
		writes: () => server.asked.filter(({ what }) => !what.startsWith("GET")).map(({ what }) => what),
		answer: (what, answer) => answers.set(what, answer),
		away: false,
		loseAnswerTo: null,
	};

	async function handle(url: string, init: RequestInit): Promise<Response> {
		const { pathname, searchParams } = new URL(url, location.origin);
		const what = `${init.method ?? "GET"} ${pathname.replace(/^\/api/, "")}`;
		const key = new Headers(init.headers).get("idempotency-key");
		if (server.away) throw new TypeError("Failed to fetch");
		const asked = { what, query: searchParams, key, body: readable(init.body) };
		server.asked.push(asked);
		const earlier = key === null ? undefined : replies.get(key);
		const response = earlier === undefined ? await carryOut(asked) : new Response(earlier);
		if (key !== null && response.ok) replies.set(key, await response.clone().text());
		if (server.loseAnswerTo === what) {
			server.loseAnswerTo = null;
			throw new TypeError("Failed to fetch");
		}
		return response;
	}

	async function carryOut(asked: Asked): Promise<Response> {
		const answer = answers.get(asked.what);
		if (!answer) return refusal(404, "not_found");
		const given = await answer(asked);
		return given instanceof Response ? given : Response.json(given);
	}

	const real = globalThis.fetch;
	vi.stubGlobal("fetch", (input: string | URL | Request, init: RequestInit = {}) => {
		const url = input instanceof Request ? input.url : String(input);
		return new URL(url, location.origin).pathname.startsWith("/api/") ? handle(url, init) : real(input, init);
	});
	onTestFinished(() => void vi.unstubAllGlobals());
	return server;
}

function readable(body: RequestInit["body"]): unknown {
	if (typeof body === "string") return JSON.parse(body);
	if (body instanceof FormData) return body;
	return null;
}
