import { afterEach, expect, test, vi } from "vitest";
import { answer, api } from "./client.ts";
import { ApiFailure } from "./failure.ts";

afterEach(() => vi.unstubAllGlobals());

function server(reply: () => Response | Promise<Response>): { requests: Request[] } {
	const requests: Request[] = [];
	vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
		requests.push(new Request(new URL(url, "http://longrun.test"), init));
		return reply();
	});
	return { requests };
}

const failure = (promise: Promise<unknown>) =>
	promise.then(
		() => expect.unreachable("it should have failed"),
		(error) => error,
	);

test("a good answer gives its JSON", async () => {
	const { requests } = server(() => Response.json({ ok: true, keepsOriginals: false }));
	expect(await answer(api.system.health.$get())).toEqual({ ok: true, keepsOriginals: false });
	expect(requests[0]?.url).toBe("http://longrun.test/api/system/health");
});

test("a refusal carries the Worker's code, status, request id and details", async () => {
	const error = {
		code: "invalid_input",
		message: "Not accepted: day.",
		requestId: "r1",
		details: { findings: [{ code: "goal_in_past", field: "day" }] },
	};
	server(() => Response.json({ error }, { status: 400 }));
	const thrown = await failure(answer(api.goals.$get()));
	expect(thrown).toBeInstanceOf(ApiFailure);
	expect(thrown).toMatchObject({ code: "invalid_input", status: 400, requestId: "r1", details: error.details });
});

test("no answer is offline", async () => {
	server(() => Promise.reject(new TypeError("Failed to fetch")));
	expect(await failure(answer(api.goals.$get()))).toMatchObject({ code: "offline", status: 0 });
});

test("an answer that is cut off is offline", async () => {
	server(() => new Response('{"goals":['));
	expect(await failure(answer(api.goals.$get()))).toMatchObject({ code: "offline" });
});

test("somebody else's error page counts as broken, whatever its status", async () => {
	server(() => new Response("<h1>Blocked</h1>", { status: 403 }));
	expect(await failure(answer(api.goals.$get()))).toMatchObject({ code: "internal", status: 500 });
});

test("an unknown code counts as broken", async () => {
	server(() => Response.json({ error: { code: "from_the_future", message: "", requestId: "r" } }, { status: 418 }));
	expect(await failure(answer(api.goals.$get()))).toMatchObject({ code: "internal" });
});
