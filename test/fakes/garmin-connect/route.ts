/** A call of the service: method, path pattern, what it does. */
import type { FakeAnswer, FakeRequest } from "../loopback/exchange.ts";
import { invalid, notFound, wrongMethod } from "./refusal.ts";

export interface Call {
	request: FakeRequest;
	/** The pattern's groups, in order; "" for one that is not there. */
	parts: readonly string[];
	query: URLSearchParams;
	/** The body read as JSON; 400 when it is none. */
	body: () => unknown;
}

export interface Route {
	method: string;
	path: RegExp;
	answer: (call: Call) => FakeAnswer;
}

/** The first that fits; 405 when only the method is wrong, 404 when nothing is there. */
export function answerBy(routes: readonly Route[], request: FakeRequest, path: string): FakeAnswer {
	const there = routes.flatMap((route) => {
		const match = route.path.exec(path);
		return match ? [{ route, parts: match.slice(1).map((part) => part ?? "") }] : [];
	});
	if (there.length === 0) throw notFound("resource");
	const found = there.find(({ route }) => route.method === request.method);
	if (!found) throw wrongMethod();
	return found.route.answer({ request, parts: found.parts, query: request.query, body: () => parse(request.body) });
}

function parse(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		throw invalid("Cannot parse JSON");
	}
}
